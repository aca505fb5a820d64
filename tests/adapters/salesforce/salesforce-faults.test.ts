import { beforeAll, expect, test } from 'vitest';
import { readFieldMapping } from '../../../src/adapters/salesforce/field-mapping.ts';
import type { SalesforceSourceOptions } from '../../../src/adapters/salesforce/salesforce-source.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import type { KnowledgeSource, SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { type FakeSalesforce, startFakeSalesforce } from '../../support/salesforce/fake-salesforce.ts';
import { fixtureOrg } from '../../support/salesforce/fixture-org.ts';
import { fixturesFolder, loginOf, sourceOver, startFixtureOrg } from '../../support/salesforce/test-org.ts';

type Trouble = {
  readonly what: string;
  readonly cause: (org: FakeSalesforce) => void;
  readonly options?: (org: FakeSalesforce) => Partial<SalesforceSourceOptions>;
  readonly org?: { readonly knowledge?: string; readonly batchSize?: number };
};

/** Touches all closed cases: their stamps become one later stamp, and so they come again. */
const giveOneStamp = (org: FakeSalesforce, object: string): void => {
  const table = org.tables.get(object);
  for (const row of [...(table?.rowsFrom('') ?? [])])
    table?.put?.({ ...row, SystemModstamp: '2026-11-01T00:00:00.000Z' });
};

const refuseBulk =
  (errorCode: string, ...objects: readonly string[]): Trouble['cause'] =>
  ({ faults }) => {
    faults.refusedBulk = { objects: new Set(objects), errorCode };
  };

/** What ends right: the same passages as without the trouble. */
const overcome: readonly Trouble[] = [
  {
    what: 'a session that expires once',
    cause: ({ faults }) => {
      faults.beforePage = (page) => {
        if (page === 2) faults.expiredSession = 'once';
      };
    },
  },
  {
    what: 'too many long requests for a moment',
    cause: ({ faults }) => {
      faults.requestLimit = { concurrent: 2 };
    },
  },
  { what: 'three answers 503', cause: ({ faults }) => Object.assign(faults, { unavailable: 3 }) },
  { what: 'pages that come slowly', cause: ({ faults }) => Object.assign(faults, { slowPagesMs: 30 }) },
  {
    what: 'pages of rows that take the org too long',
    cause: ({ faults }) => Object.assign(faults, { tooSlowAbove: 100 }),
  },
  {
    what: 'locators that expire',
    org: { batchSize: 10 },
    cause: ({ faults }) => {
      faults.beforePage = (page) => {
        if (page === 3 || page === 30 || page === 60) faults.expiredLocators = 1;
      };
    },
  },
  {
    what: 'rows that change while they are read',
    cause: (org) => {
      org.faults.beforePage = (page) => {
        if (page === 20) giveOneStamp(org, 'Case');
      };
    },
    options: () => ({ pageRows: 25 }),
  },
  {
    what: 'rows that come twice over a border of pages',
    org: { batchSize: 30 },
    cause: ({ faults }) => Object.assign(faults, { repeatedRows: 3 }),
  },
  {
    what: 'rows of a bulk query that come twice',
    cause: ({ faults }) => Object.assign(faults, { repeatedRows: 3 }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'one stamp for every row',
    cause: (org) => {
      giveOneStamp(org, 'Case');
      giveOneStamp(org, 'Knowledge__kav');
    },
    options: () => ({ pageRows: 25 }),
  },
  {
    what: 'a clock of the org that is an hour ahead',
    cause: ({ faults }) => Object.assign(faults, { clockSkewMs: 3_600_000 }),
  },
  {
    what: 'a clock of the org that is an hour behind',
    cause: ({ faults }) => Object.assign(faults, { clockSkewMs: -3_600_000 }),
  },
  {
    what: 'a table with a broken cell',
    cause: ({ faults }) => Object.assign(faults, { brokenTables: { kind: 'quotes', times: 2 } }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'a table that ends early between two rows',
    cause: ({ faults }) => Object.assign(faults, { brokenTables: { kind: 'rows', times: 1 } }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'a bulk job that fails',
    cause: ({ faults }) => Object.assign(faults, { failedBulkJobs: 1 }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'tables that stay broken',
    cause: ({ faults }) => Object.assign(faults, { brokenTables: { kind: 'quotes', times: 99 } }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'bulk queries that the user may not make',
    cause: refuseBulk('FUNCTIONALITY_NOT_ENABLED', 'Case', 'EmailMessage', 'CaseComment', 'FeedItem'),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'no bulk queries left for the day',
    cause: refuseBulk('LIMIT_EXCEEDED', 'Case', 'EmailMessage', 'CaseComment', 'FeedItem'),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'an object that bulk queries do not know',
    cause: refuseBulk('INVALIDENTITY', 'FeedItem'),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'results of a bulk query that are gone',
    cause: ({ faults }) => Object.assign(faults, { bulkPagesLeft: 0 }),
    options: () => ({ bulkFrom: 1 }),
  },
  {
    what: 'a locator of bulk results that expires between two pages',
    cause: ({ faults }) => Object.assign(faults, { bulkPagesLeft: 2 }),
    options: () => ({ bulkFrom: 1, bulkPageRows: 40 }),
  },
  {
    what: 'a bulk query that does not keep to its order',
    cause: ({ faults }) => Object.assign(faults, { disorderedBulk: 1 }),
    options: () => ({ bulkFrom: 1, bulkPageRows: 40 }),
  },
  {
    what: 'too many long requests while a bulk query is waited for',
    cause: ({ faults }) => {
      faults.beforePage = () => {
        faults.beforePage = null;
        faults.requestLimit = { concurrent: 2 };
      };
    },
    options: () => ({ bulkFrom: 1 }),
  },
  { what: 'a body that breaks off', cause: ({ faults }) => Object.assign(faults, { truncated: 2 }) },
  {
    what: 'a web page instead of data for a moment',
    cause: ({ faults }) => Object.assign(faults, { webPages: 2 }),
  },
  { what: 'a knowledge object under another name', org: { knowledge: 'Hilfe' }, cause: () => undefined },
];

/** Gives the documents of a source by their keys; of one that comes twice the later one. */
const documentsOf = async (source: KnowledgeSource): Promise<ReadonlyMap<string, SourceItem>> => {
  const documents = new Map<string, SourceItem>();
  for await (const item of source.read()) {
    if (item.kind === 'article') documents.set(`${item.article.id} ${item.article.language}`, item);
    if (item.kind === 'case') documents.set(item.closedCase.id, item);
  }
  return documents;
};

let untroubled: ReadonlyMap<string, SourceItem>;

beforeAll(async () => {
  const org = await startFakeSalesforce({ tables: fixtureOrg(fixturesFolder) });
  untroubled = await documentsOf(sourceOver(org));
  await org.close();
});

test.each(overcome)('$what: the documents are right in the end', async (trouble) => {
  const org = await startFixtureOrg(trouble.org);
  trouble.cause(org);
  const found = await documentsOf(sourceOver(org, trouble.options?.(org)));
  expect(found.size).toBe(untroubled.size);
  expect(found).toEqual(untroubled);
});

/** What ends in a message; its remedy, whether trying again may help, and the code. */
const told: readonly (Trouble & { remedy: RegExp; retryable: boolean; code: string })[] = [
  {
    what: 'a session that is never accepted',
    cause: ({ faults }) => Object.assign(faults, { expiredSession: 'ever' }),
    remedy: /check that the integration user is active/u,
    retryable: false,
    code: 'source-failed',
  },
  {
    what: 'the daily limit',
    cause: ({ faults }) => Object.assign(faults, { requestLimit: 'daily' }),
    remedy: /no API calls left for the day; reading goes on when/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'four fifths of the daily limit',
    cause: ({ usage }) => {
      usage.used = 80_000;
    },
    remedy: /80\d\d\d of its 100000 API calls.*CAIR_SALESFORCE_API_SHARE/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'too many long requests for good',
    cause: ({ faults }) => Object.assign(faults, { requestLimit: { concurrent: 99 } }),
    remedy: /run fewer readers/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'an org that is down',
    cause: ({ faults }) => Object.assign(faults, { unavailable: 99 }),
    remedy: /in maintenance; try again later/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'pages slower than the time limit',
    cause: ({ faults }) => Object.assign(faults, { slowPagesMs: 300 }),
    options: () => ({ timeoutMs: 60 }),
    remedy: /lower CAIR_SALESFORCE_PAGE_ROWS or raise CAIR_SALESFORCE_TIMEOUT_MS/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'bodies that always break off',
    cause: ({ faults }) => Object.assign(faults, { truncated: 99 }),
    remedy: /check the connection and proxies/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'web pages for good',
    cause: ({ faults }) => Object.assign(faults, { webPages: 99 }),
    remedy: /My Domain address/u,
    retryable: true,
    code: 'source-failed',
  },
  {
    what: 'fields that the user is not shown',
    cause: ({ faults }) =>
      Object.assign(faults, { hiddenFields: new Set(['Case.Market__c', 'Knowledge__kav.ValidTo__c']) }),
    remedy: /has no field ValidTo__c.*Case has no field Market__c.*read access to the field/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'an object that the user may not read',
    cause: ({ faults }) => Object.assign(faults, { hiddenObjects: new Set(['EmailMessage']) }),
    remedy:
      /EmailMessage cannot be read: give the permission set read access to it, or set cases\.emails to false/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'no knowledge object',
    cause: ({ faults }) => Object.assign(faults, { hiddenObjects: new Set(['Knowledge__kav']) }),
    remedy: /switch on Lightning Knowledge/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'a field that goes while the org is read',
    cause: ({ faults }) => {
      faults.beforePage = () => {
        faults.hiddenFields = new Set(['Case.Market__c']);
      };
    },
    remedy: /check the field mapping and the permission set/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'no access to the rows',
    cause: ({ faults }) => Object.assign(faults, { noAccess: true }),
    remedy: /give its permission set read access to knowledge, cases/u,
    retryable: false,
    code: 'forbidden',
  },
  {
    what: 'an app that does not know the user',
    cause: ({ faults }) => Object.assign(faults, { notApproved: true }),
    remedy: /pre-authorise its permission set/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'a wrong secret',
    cause: () => undefined,
    options: ({ url }) => ({
      login: { flow: 'client-credentials', clientId: 'x', clientSecret: () => 'y', loginUrl: url },
    }),
    remedy: /does not know the External Client App or its secret/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'a private key that is none',
    cause: () => undefined,
    options: (org) => ({ login: { ...loginOf(org), flow: 'jwt', privateKey: () => 'nonsense' } as never }),
    remedy: /openssl pkcs8/u,
    retryable: false,
    code: 'configuration-invalid',
  },
  {
    what: 'nobody at the address',
    cause: () => undefined,
    options: (org) => ({ login: { ...loginOf(org), loginUrl: 'http://127.0.0.1:9' } }),
    remedy: /cannot be reached; check CAIR_SALESFORCE_URL/u,
    retryable: true,
    code: 'source-failed',
  },
];

test.each(told)(
  '$what: the message names the remedy',
  async ({ cause, options, remedy, retryable, code }) => {
    const org = await startFixtureOrg();
    cause(org);
    const reading = documentsOf(sourceOver(org, options?.(org)));
    const error: unknown = await reading.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CopilotError);
    expect(error).toMatchObject({ code, retryable, message: expect.stringMatching(remedy) });
    // A fault must not cost the org its calls.
    expect(org.usage.used % 80_000).toBeLessThan(40);
    expect(org.logins()).toBeLessThanOrEqual(5);
  },
);

test('a mapping that names what there is not is refused with all its faults', () => {
  expect(() =>
    readFieldMapping('cases: { market: "Market__c; DROP", emails: 1 }\nknowlege: {}', 'map.yaml'),
  ).toThrow(/map\.yaml is wrong.*knowlege/u);
});

test('a field that was hidden is looked for again with the next reading', async () => {
  const org = await startFixtureOrg();
  const source = sourceOver(org);
  org.faults.hiddenFields = new Set(['Case.Market__c']);
  await expect(documentsOf(source)).rejects.toThrow(/Case has no field Market__c/u);
  org.faults.hiddenFields = new Set();
  expect(await documentsOf(source)).toEqual(untroubled);
});
