import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';

const token = 'sixteen-and-more';

test('without settings the server keeps its jobs itself', () => {
  expect(readConfig({}).CAIR_JOBS).toBe('process');
});

test('neither the address of Redis nor the token is shown by a print-out of the settings', () => {
  const url = 'rediss://care:hush-hush@redis.example:6380/2';
  const config = readConfig({ CAIR_JOBS: 'bullmq', CAIR_REDIS_URL: url, CAIR_ADMIN_TOKEN: token });
  expect([config.CAIR_REDIS_URL?.(), config.CAIR_ADMIN_TOKEN?.()]).toEqual([url, token]);
  expect(`${inspect(config)}${JSON.stringify(config)}`).not.toMatch(/hush-hush|sixteen/u);
});

test.each([
  [{ CAIR_JOBS: 'cron' }, /CAIR_JOBS/u],
  [{ CAIR_JOBS: 'bullmq', CAIR_REDIS_URL: 'http://127.0.0.1:6379' }, /CAIR_REDIS_URL/u],
  [{ CAIR_JOBS: 'bullmq', CAIR_ADMIN_TOKEN: 'short' }, /at least 16 characters/u],
  [{ CAIR_REDIS_URL: 'redis://127.0.0.1' }, /CAIR_REDIS_URL has no effect unless CAIR_JOBS=bullmq/u],
])('%o is refused', (settings, said) => {
  expect(() => readConfig(settings)).toThrow(said);
});

test('the token of administrators stands for itself: administration is there without Redis', () => {
  expect(readConfig({ CAIR_ADMIN_TOKEN: token }).CAIR_ADMIN_TOKEN?.()).toBe(token);
});

test('a setting that is left blank is as if it were not named', () => {
  expect(readConfig({ CAIR_REDIS_URL: '', CAIR_ADMIN_TOKEN: '' }).CAIR_ADMIN_TOKEN).toBeUndefined();
});
