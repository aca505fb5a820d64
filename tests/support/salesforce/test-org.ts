import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readFieldMapping } from '../../../src/adapters/salesforce/field-mapping.ts';
import type { SalesforceLogin } from '../../../src/adapters/salesforce/request-token.ts';
import {
  type SalesforceSourceOptions,
  salesforceSource,
} from '../../../src/adapters/salesforce/salesforce-source.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FakeSalesforce, type FakeSalesforceOptions, startFakeSalesforce } from './fake-salesforce.ts';
import { fixtureOrg } from './fixture-org.ts';

export const fixturesFolder = fileURLToPath(new URL('../../../fixtures', import.meta.url));
export const mappingFile = fileURLToPath(new URL('./field-mapping.yaml', import.meta.url));

/** Starts a fake org that holds the fixtures and is closed when the test is over. */
export const startFixtureOrg = async (
  options: Partial<FakeSalesforceOptions> & { readonly knowledge?: string } = {},
): Promise<FakeSalesforce> => {
  const { knowledge, tables = fixtureOrg(fixturesFolder, knowledge), ...rest } = options;
  const org = await startFakeSalesforce({ tables, ...rest });
  onTestFinished(org.close);
  return org;
};

/** Gives how the copilot logs in at the fake org by a signed assertion. */
export const loginOf = ({ app, url }: FakeSalesforce): SalesforceLogin => ({
  flow: 'jwt',
  clientId: app.clientId,
  username: app.username,
  privateKey: () => app.privateKey,
  loginUrl: url,
  audience: 'https://login.salesforce.com',
});

/** Gives the options of a source over the fake org; it waits hardly at all. */
export const sourceOptions = (
  org: FakeSalesforce,
  given: Partial<SalesforceSourceOptions> = {},
): SalesforceSourceOptions => ({
  login: loginOf(org),
  apiVersion: '66.0',
  timeoutMs: 2_000,
  apiShare: 0.8,
  waits: { short: 1, long: 1 },
  mapping: readFieldMapping(readFileSync(mappingFile, 'utf8'), mappingFile),
  pageRows: 2_000,
  bulkFrom: null,
  bulkPollMs: 1,
  ...given,
});

/** Opens the source over the fake org. */
export const sourceOver = (org: FakeSalesforce, given: Partial<SalesforceSourceOptions> = {}) =>
  salesforceSource(sourceOptions(org, given));

/** Gives the settings by which a process reads the fake org. */
export const settingsOf = async (
  org: FakeSalesforce,
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> => {
  const folder = await temporaryFolder({ 'key.pem': org.app.privateKey });
  return {
    CAIR_SOURCE: 'salesforce',
    CAIR_SALESFORCE_URL: org.url,
    CAIR_SALESFORCE_CLIENT_ID: org.app.clientId,
    CAIR_SALESFORCE_USER: org.app.username,
    CAIR_SALESFORCE_PRIVATE_KEY_FILE: `${folder}/key.pem`,
    CAIR_SALESFORCE_MAPPING: mappingFile,
    ...more,
  };
};
