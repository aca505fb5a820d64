import type { ChangingSource, SourceKey } from '../../knowledge/changing-source.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import type { FieldMapping } from './field-mapping.ts';
import type { OrgReader } from './org-reader.ts';
import { readOrgSchema } from './org-schema.ts';
import { articleKeys, articlePages, articlesOfKeys } from './read-articles.ts';
import { allClosedCases, caseKeys, casesOfKeys } from './read-cases.ts';
import { readChanges } from './read-changes.ts';
import { type SalesforceClientOptions, salesforceClient } from './salesforce-client.ts';

export type SalesforceSourceOptions = SalesforceClientOptions & {
  readonly mapping: FieldMapping;
  /** Rows of a page of a query, from 25 to 2000. */
  readonly pageRows: number;
  readonly bulkFrom: number | null;
  /** Milliseconds between two looks at a bulk job at most; default 10,000. */
  readonly bulkPollMs?: number | undefined;
  /** Rows of a page of bulk results; default 4000. */
  readonly bulkPageRows?: number | undefined;
};

/** Rows of a page of bulk results, as many cases as one query of their threads takes; long descriptions then stay within some ten megabytes. */
const bulkPageRows = 4_000;

/** Passes come every few minutes, and a description takes eight calls; in milliseconds. */
const schemaHoldsMs = 60 * 60_000;

const bulkPatienceMs = 30 * 60_000;

async function* itemsOf(reader: OrgReader): AsyncGenerator<SourceItem> {
  for await (const { articles } of articlePages(reader, null))
    for (const article of articles) yield { kind: 'article', article };
  for await (const closedCase of allClosedCases(reader)) yield { kind: 'case', closedCase };
}

async function* itemsOfKeys(reader: OrgReader, keys: readonly SourceKey[]): AsyncGenerator<SourceItem> {
  const of = (kind: SourceKey['kind']) => keys.filter((key) => key.kind === kind);
  for await (const article of articlesOfKeys(reader, of('article'))) yield { kind: 'article', article };
  for await (const closedCase of casesOfKeys(reader, of('case'))) yield { kind: 'case', closedCase };
}

async function* keysOf(reader: OrgReader): AsyncGenerator<SourceKey> {
  yield* articleKeys(reader);
  yield* caseKeys(reader);
}

/**
 * Makes the source of an org's published knowledge and closed cases. Nothing is asked of the org before it is read; then the
 * mapping is checked first. Throws CopilotError that names the remedy; `retryable` tells whether the same may succeed later.
 */
export const salesforceSource = (options: SalesforceSourceOptions): ChangingSource => {
  const { mapping, pageRows, bulkFrom } = options;
  const client = salesforceClient(options);
  const openAnew = async (): Promise<OrgReader> => ({
    client,
    mapping,
    schema: await readOrgSchema(client, mapping),
    instance: await client.instanceUrl(),
    pageRows,
    bulkFrom,
    bulk: {
      pageRows: options.bulkPageRows ?? bulkPageRows,
      pollMs: options.bulkPollMs ?? 10_000,
      patienceMs: bulkPatienceMs,
    },
  });
  let known: { readonly reader: Promise<OrgReader>; readonly at: number } | null = null;
  const open = (): Promise<OrgReader> => {
    if (known === null || Date.now() - known.at > schemaHoldsMs)
      known = { reader: openAnew(), at: Date.now() };
    return known.reader;
  };
  async function* over<Item>(read: (reader: OrgReader) => AsyncIterable<Item>): AsyncGenerator<Item> {
    try {
      yield* read(await open());
    } catch (error) {
      // It may be the description that is out of date.
      known = null;
      throw error;
    }
  }
  return {
    name: 'salesforce',
    read: () => over(itemsOf),
    changes: (since) => over((reader) => readChanges(reader, since)),
    ids: () => over(keysOf),
    documents: (keys) => over((reader) => itemsOfKeys(reader, keys)),
  };
};
