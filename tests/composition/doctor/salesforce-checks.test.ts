import { expect, test } from 'vitest';
import { salesforceChecks } from '../../../src/composition/doctor/salesforce-checks.ts';
import { runChecks } from '../../../src/copilot/checks/run-checks.ts';
import type { SystemCheck } from '../../../src/copilot/checks/system-check.ts';
import type { FakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import { fixtureOrg } from '../../support/salesforce/fixture-org.ts';
import { storedTable } from '../../support/salesforce/org-table.ts';
import { fixturesFolder, mappingFile, startFixtureOrg } from '../../support/salesforce/test-org.ts';
import { doctorPartsOf } from './doctor-parts-of.ts';

const lookAt = async (
  org: FakeSalesforce,
  settings: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, SystemCheck>>> => {
  const parts = await doctorPartsOf({
    CAIR_SOURCE: 'salesforce',
    CAIR_SALESFORCE_URL: org.url,
    CAIR_SALESFORCE_CLIENT_ID: org.app.clientId,
    CAIR_SALESFORCE_USER: org.app.username,
    CAIR_SALESFORCE_PRIVATE_KEY: org.app.privateKey,
    CAIR_SALESFORCE_MAPPING: mappingFile,
    ...settings,
  });
  const checks = await runChecks(salesforceChecks(parts));
  return Object.fromEntries(checks.map((check) => [check.name.replace('salesforce-', ''), check]));
};

const states = (checks: Readonly<Record<string, SystemCheck>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(checks).map(([name, { state }]) => [name, state]));

const allFine = {
  login: 'ok',
  clock: 'ok',
  knowledge: 'ok',
  fields: 'ok',
  permissions: 'ok',
  'api-calls': 'ok',
};

test('an org in which nothing is wrong is fine in everything', async () => {
  const checks = await lookAt(await startFixtureOrg());
  expect(states(checks)).toEqual(allFine);
  expect(checks['knowledge']?.says).toMatch(/__kav can be read/u);
});

test('a user who is not let in is told with the policy to change, and the rest waits for that', async () => {
  const org = await startFixtureOrg();
  org.faults.notApproved = true;
  const { login, ...others } = await lookAt(org);
  expect(login).toMatchObject({ state: 'failed', remedy: expect.stringMatching(/^Pre-authorise/u) });
  for (const check of Object.values(others))
    expect(check).toMatchObject({ state: 'warning', remedy: 'Mend the check salesforce-login first.' });
});

test('a setting that is missing is named', async () => {
  const { login } = await lookAt(await startFixtureOrg(), { CAIR_SALESFORCE_USER: '' });
  expect(login).toMatchObject({ state: 'failed', says: expect.stringContaining('CAIR_SALESFORCE_USER') });
});

test('clocks that are apart are a warning that says which is behind', async () => {
  const org = await startFixtureOrg();
  org.faults.clockSkewMs = 90_000;
  const { clock } = await lookAt(org);
  expect(clock).toMatchObject({ state: 'warning', remedy: expect.stringContaining('NTP') });
  expect(clock?.says).toMatch(/is (?:89|90|91) s behind/u);
});

test('without a knowledge object the right to give is named', async () => {
  const org = await startFixtureOrg();
  const named = [...org.tables.keys()].find((name) => name.endsWith('__kav')) ?? '';
  org.faults.hiddenObjects = new Set([named]);
  const { knowledge } = await lookAt(org);
  expect(knowledge).toMatchObject({
    state: 'failed',
    remedy: expect.stringContaining('Allow View Knowledge'),
  });
});

test('a field of the mapping that is hidden is named', async () => {
  const org = await startFixtureOrg();
  org.faults.hiddenFields = new Set(['Case.Market__c']);
  const checks = await lookAt(org);
  expect(states(checks)).toEqual({ ...allFine, fields: 'failed' });
  expect(checks['fields']?.says).toContain('Market__c');
});

test('a user who may query nothing has no permissions', async () => {
  const org = await startFixtureOrg();
  org.faults.noAccess = true;
  expect((await lookAt(org))['permissions']).toMatchObject({
    state: 'failed',
    remedy: expect.stringContaining('permission set'),
  });
});

test('a user who is shown no article is a warning', async () => {
  const empty = fixtureOrg(fixturesFolder).map((table) =>
    table.name.endsWith('__kav') ? storedTable(table.name, table.fields) : table,
  );
  const { permissions } = await lookAt(await startFixtureOrg({ tables: empty }));
  expect(permissions).toMatchObject({
    state: 'warning',
    says: expect.stringContaining('no published article'),
  });
});

test('calls of the day that run out are told before and after reading stops', async () => {
  const org = await startFixtureOrg({ dailyLimit: 1_000 });
  org.usage.used = 750;
  expect((await lookAt(org))['api-calls']).toMatchObject({ state: 'warning' });
  org.usage.used = 850;
  expect((await lookAt(org))['api-calls']).toMatchObject({
    state: 'failed',
    says: expect.stringMatching(/of the 1000 API calls of the day are used; reading stops at 800/u),
  });
});

test('without Salesforce nothing is asked of it', async () => {
  const checks = await runChecks(salesforceChecks(await doctorPartsOf()));
  expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(['not-used']));
});
