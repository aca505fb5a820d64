import type { ChangingSource } from '../../knowledge/changing-source.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import type { FieldMapping } from './field-mapping.ts';
import type { OrgReader } from './org-reader.ts';
import { readOrgSchema } from './org-schema.ts';
import { articleKeys, articlePages } from './read-articles.ts';
import { allClosedCases, caseKeys } from './read-cases.ts';
import { readChanges } from './read-changes.ts';
import { type SalesforceClientOptions, salesforceClient } from './salesforce-client.ts';

export type SalesforceSourceOptions = SalesforceClientOptions & {
  readonly mapping: FieldMapping;
  /** Rows of a page of a query, from 25 to 2000. */
  readonly pageRows: number;
  readonly bulkFrom: number | null;
  /** Milliseconds between two looks at a bulk job; default 5000. */
  readonly bulkPollMs?: number | undefined;
};

/** Rows of a page of bulk results: a page of long descriptions then stays within some ten megabytes. */
const bulkPageRows = 5_000;

const bulkPatienceMs = 30 * 60_000;

async function* itemsOf(reader: OrgReader): AsyncGenerator<SourceItem> {
  for await (const { articles } of articlePages(reader, null))
    for (const article of articles) yield { kind: 'article', article };
  for await (const closedCase of allClosedCases(reader)) yield { kind: 'case', closedCase };
}

/**
 * Makes the source of an org's published knowledge and closed cases. Nothing is asked of the org before it is read; then the
 * mapping is checked first. Throws CopilotError that names the remedy; `retryable` tells whether the same may succeed later.
 */
export const salesforceSource = (options: SalesforceSourceOptions): ChangingSource => {
  const { mapping, pageRows, bulkFrom } = options;
  const client = salesforceClient(options);
  const open = async (): Promise<OrgReader> => ({
    client,
    mapping,
    schema: await readOrgSchema(client, mapping),
    instance: await client.instanceUrl(),
    pageRows,
    bulkFrom,
    bulk: {
      pageRows: bulkPageRows,
      pollMs: options.bulkPollMs ?? 5_000,
      patienceMs: bulkPatienceMs,
    },
  });
  return {
    name: 'salesforce',
    read: async function* () {
      yield* itemsOf(await open());
    },
    changes: async function* (since) {
      yield* readChanges(await open(), since);
    },
    ids: async function* () {
      const reader = await open();
      yield* articleKeys(reader);
      yield* caseKeys(reader);
    },
  };
};
