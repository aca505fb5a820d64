import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { redisFault } from '../../../src/adapters/bullmq/redis-fault.ts';
import { tellFaults } from '../../../src/adapters/bullmq/tell-faults.ts';

test.each([
  [
    'WRONGPASS invalid username-password pair or user is disabled.',
    false,
    /correct user, password or database/u,
  ],
  ['NOAUTH Authentication required.', false, /correct user, password or database/u],
  ["OOM command not allowed when used memory > 'maxmemory'.", true, /more memory/u],
  ['MISCONF Redis is configured to save RDB snapshots', true, /takes no writes/u],
  ["READONLY You can't write against a read only replica.", true, /takes no writes/u],
  ['LOADING Redis is loading the dataset in memory', true, /not ready yet/u],
  ['Redis version needs to be greater or equal than 5.0.0 Current: 4.0.1', false, /6\.2 or later/u],
  ['connect ECONNREFUSED 127.0.0.1:1', true, /cannot be reached; start it, or correct CAIR_REDIS_URL/u],
])('%s becomes what to do about it', (said, retryable, remedy) => {
  const fault = redisFault(new Error(said), 'redis.example:6379');
  expect(fault).toMatchObject({ code: 'storage-failed', retryable });
  expect(fault.message).toMatch(remedy);
  expect(fault.message).toContain('redis.example:6379');
});

test('the password that a refused log-in sent is in no fault, and the same fault is told once', () => {
  const refused = Object.assign(new Error('WRONGPASS invalid'), { command: { args: ['care', 'hush-hush'] } });
  const told: Error[] = [];
  const tell = tellFaults((error) => told.push(error));
  for (let at = 0; at < 3; at += 1) tell(refused);
  tell(new Error('another'));
  expect(told.map(({ message }) => message)).toEqual(['WRONGPASS invalid', 'another']);
  expect(inspect([told, redisFault(refused, 'here')], { depth: 9 })).not.toContain('hush-hush');
});
