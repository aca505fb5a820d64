import { expect, test } from 'vitest';
import { apiBudget } from '../../../src/adapters/salesforce/api-budget.ts';
import { refreshBreaker } from '../../../src/adapters/salesforce/refresh-breaker.ts';
import { salesforceClient } from '../../../src/adapters/salesforce/salesforce-client.ts';
import { SalesforceFault } from '../../../src/adapters/salesforce/salesforce-fault.ts';
import { tryAgain } from '../../../src/adapters/salesforce/try-again.ts';
import type { FakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import { loginOf, startFixtureOrg } from '../../support/salesforce/test-org.ts';

const clientOver = (org: FakeSalesforce) =>
  salesforceClient({
    login: loginOf(org),
    apiVersion: '66.0',
    timeoutMs: 2_000,
    apiShare: 0.8,
    waits: { short: 1, long: 1 },
  });

const comment = { ParentId: '500000000000304520', CommentBody: 'Noted.', IsPublished: false };

test('a record that someone else holds is written once it is free', async () => {
  const org = await startFixtureOrg();
  org.faults.lockedRows = 2;
  const path = '/sobjects/CaseComment';
  const answer = await clientOver(org).json({ method: 'POST', path, body: comment });
  expect(answer).toMatchObject({ success: true });
  const written = [...(org.tables.get('CaseComment')?.rowsFrom('') ?? [])].filter(
    ({ CommentBody }) => CommentBody === 'Noted.',
  );
  expect(written).toHaveLength(1);
});

test('a record that stays locked is told with what to do', async () => {
  const org = await startFixtureOrg();
  org.faults.lockedRows = 99;
  const writing = clientOver(org).json({ method: 'POST', path: '/sobjects/CaseComment', body: comment });
  await expect(writing).rejects.toMatchObject({
    retryable: true,
    message: expect.stringMatching(/try again in a minute/u),
  });
  expect(99 - org.faults.lockedRows).toBe(5);
});

test('calls that start together log in once, and again once when the session has ended', async () => {
  const org = await startFixtureOrg();
  const client = clientOver(org);
  const ask = () => Promise.all(Array.from({ length: 8 }, () => client.json({ path: '/limits' })));
  await ask();
  expect(org.logins()).toBe(1);
  org.faults.expiredSession = 'once';
  await ask();
  expect(org.logins()).toBe(2);
});

test('the fault of an answer holds no word of the answer', async () => {
  const org = await startFixtureOrg();
  const asking = clientOver(org).json({
    path: `/query?q=${encodeURIComponent("SELECT Secret FROM Case WHERE Subject = 'Anna'")}`,
  });
  const error: unknown = await asking.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SalesforceFault);
  expect(JSON.stringify([error, (error as Error).message, (error as Error).cause ?? null])).not.toMatch(
    /Secret|Anna/u,
  );
});

test('a third log-in within a minute is refused, a later one is not', async () => {
  let now = 0;
  const token = { accessToken: 't', instanceUrl: 'http://127.0.0.1' };
  const { refresh } = refreshBreaker(
    () => Promise.resolve(token),
    () => now,
  );
  const tryOnce = () => new Promise((done) => refresh({ instanceUrl: '' }, (error) => done(error === null)));
  expect([await tryOnce(), await tryOnce(), await tryOnce()]).toEqual([true, true, false]);
  now = 61_000;
  expect(await tryOnce()).toBe(true);
});

test('background work stops at its share of the calls, and one call is let through when the reading is old', () => {
  let now = 0;
  const budget = apiBudget(0.8, () => now);
  budget.note('api-usage=79/100');
  expect(() => budget.check()).not.toThrow();
  budget.note('api-usage=80/100 (appName)');
  expect(() => budget.check()).toThrow(/80 of its 100 API calls/u);
  now = 5 * 60_000 + 1;
  expect(() => budget.check()).not.toThrow();
});

test.each([
  ['UNABLE_TO_LOCK_ROW', 5],
  ['SERVER_UNAVAILABLE', 5],
  ['INVALID_FIELD', 1],
  ['INVALID_QUERY_LOCATOR', 1],
])('%s is tried %i times', async (errorCode, times) => {
  let tries = 0;
  const call = () => {
    tries += 1;
    return Promise.reject(new SalesforceFault(errorCode));
  };
  await expect(tryAgain(call, { short: 0, long: 0 })).rejects.toBeInstanceOf(SalesforceFault);
  expect(tries).toBe(times);
});

test('loading the client leaves what the rest of the process fetches through as it was', () => {
  const name = Symbol.for('undici.globalDispatcher.1');
  const dispatcher = Reflect.get(globalThis, name) as object;
  expect(dispatcher.constructor.name).not.toBe('Dispatcher1Wrapper');
});
