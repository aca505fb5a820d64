import { expect, test } from 'vitest';
import { failedBy } from '../../../src/copilot/checks/failed-by.ts';
import { allIsWell, runChecks } from '../../../src/copilot/checks/run-checks.ts';
import { failed, inOrder, warned } from '../../../src/copilot/checks/system-check.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';

test('checks come back in the order asked, each with its name', async () => {
  const slow = () =>
    new Promise<ReturnType<typeof inOrder>>((resolve) => setTimeout(() => resolve(inOrder('Slow.')), 30));
  const checks = await runChecks([
    { name: 'slow', look: slow },
    { name: 'quick', look: async () => warned('Quick.', 'Mend it.') },
  ]);
  expect(checks).toEqual([
    { name: 'slow', state: 'ok', says: 'Slow.', remedy: null },
    { name: 'quick', state: 'warning', says: 'Quick.', remedy: 'Mend it.' },
  ]);
});

test('a check that never comes back fails by itself, beside those that do', async () => {
  const never = { name: 'never', look: () => new Promise<never>(() => undefined) };
  const [hung, fine] = await runChecks([never, { name: 'fine', look: async () => inOrder('Fine.') }], 1_000);
  expect(hung).toMatchObject({ state: 'failed', says: 'Nothing came back within 1 s.' });
  expect(fine?.state).toBe('ok');
});

test('what an unknown error says is told to nobody: it may hold a secret', async () => {
  const look = async () => {
    throw new Error('connect to https://user:hush@example failed');
  };
  const checks = await runChecks([{ name: 'one', look }]);
  expect(checks[0]?.state).toBe('failed');
  expect(JSON.stringify(checks)).not.toContain('hush');
});

test('a fault that names its remedy brings its own, any other gets that of the check', () => {
  const own = new CopilotError('source-failed', 'Redis is away; start it, or correct the address.');
  expect(failedBy(own, 'Another.')).toEqual(failed('Redis is away.', 'Start it, or correct the address.'));
  const bare = new CopilotError('index-failed', 'The index could not be read.');
  expect(failedBy(bare, 'Restart it.')).toEqual(failed('The index could not be read.', 'Restart it.'));
});

test('a warning is nothing wrong yet, a failure is', () => {
  const warning = { name: 'a', ...warned('Hm.', 'Look.') };
  expect(allIsWell([warning])).toBe(true);
  expect(allIsWell([warning, { name: 'b', ...failed('No.', 'Do.') }])).toBe(false);
});
