import { expect, test } from 'vitest';
import { salesforceClient } from '../../../src/adapters/salesforce/salesforce-client.ts';
import { parseSoql } from '../../support/salesforce/soql-query.ts';
import { loginOf, startFixtureOrg } from '../../support/salesforce/test-org.ts';

const open = async () => {
  const org = await startFixtureOrg();
  const waits = { short: 1, long: 1 };
  const client = salesforceClient({
    login: loginOf(org),
    apiVersion: '66.0',
    timeoutMs: 2_000,
    apiShare: 1,
    waits,
  });
  return { org, get: (path: string) => client.json({ path }) };
};

test.each([
  'SELECT Id',
  'SELECT * FROM Case',
  "SELECT Id FROM Case WHERE Name = 'a'b'",
  'SELECT Id FROM Case WHERE A = 1 AND B = 2 OR C = 3',
  'SELECT Id FROM Case WHERE Id IN ()',
  'SELECT Id FROM Case LIMIT ten',
  'SELECT Id FROM Case; DELETE FROM Case',
  "SELECT Id FROM Case WHERE Name LIKE 'a%'",
])('%s is a malformed query', (query) => {
  expect(() => parseSoql(query)).toThrow();
});

test('records that were deleted are told apart from those that changed', async () => {
  const { org, get } = await open();
  const table = org.tables.get('Case');
  const [row] = [...(table?.rowsFrom('') ?? [])];
  if (row === undefined) throw new Error('the fixtures hold no case');
  table?.put?.({ ...row, IsDeleted: true, SystemModstamp: '2026-11-20T00:00:00.000Z' });
  const span = 'start=2026-11-19T00:00:00Z&end=2026-11-21T00:00:00Z';
  expect(await get(`/sobjects/Case/deleted/?${span}`)).toMatchObject({ deletedRecords: [{ id: row.Id }] });
  expect(await get(`/sobjects/Case/updated/?${span}`)).toMatchObject({ ids: [] });
});

test('an assertion that someone else has signed lets nobody in', async () => {
  const { org } = await open();
  const other = await startFixtureOrg();
  const login = { ...loginOf(org), privateKey: () => other.app.privateKey };
  const client = salesforceClient({
    login: login as ReturnType<typeof loginOf>,
    apiVersion: '66.0',
    timeoutMs: 2_000,
    apiShare: 1,
  });
  await expect(client.json({ path: '/limits' })).rejects.toThrow(/does not let the integration user in/u);
});
