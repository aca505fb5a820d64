import { type BulkOptions, startBulkQuery } from './bulk-pages.ts';
import { chunksOf } from './chunks-of.ts';
import { queryRows } from './query-rows.ts';
import type { Row } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { type SoqlText, soqlNames } from './soql.ts';

/** A query of the rows of an object that belong to records. */
export type RowsWanted = {
  readonly object: string;
  readonly query: (object: SoqlText, ids: readonly string[]) => SoqlText;
  /** Rows that come at a time, at most, where it is for the reader to say; default some thousands. */
  readonly pageRows?: number;
};

/** How the rows are asked for that belong to records at hand. */
export type RowAsker = {
  /** Records whose rows are asked for and held at a time. */
  readonly atATime: number;
  /** Yields the rows that belong to any number of records, in no order; one may come twice. */
  readonly rows: (ids: readonly string[], wanted: RowsWanted) => AsyncIterable<readonly Row[]>;
};

/** Ids of a query that stands in an address: with more it grows longer than servers take. */
const idsOfQuery = 200;

/**
 * Ids of a bulk query, some 22 characters each; it is 100,000 characters long at most.
 * https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_soslsoql.htm
 */
const idsOfBulk = 4_000;

/** A bulk query takes some five calls; queries take no more for fewer ids. */
const worthOfBulk = 1_000;

/** After so many bulk queries of an object that failed in a row, the rest of it is asked for otherwise. */
const maxFailures = 3;

/** Asks by queries. */
export const askByQueries = (client: SalesforceClient): RowAsker => ({
  atATime: idsOfQuery,
  rows: async function* (ids, { object, query }) {
    for (const some of chunksOf(ids, idsOfQuery))
      yield await queryRows(client, query(soqlNames(object), some));
  },
});

/** Asks by bulk queries where that takes fewer calls, and by queries for an object that the org does not give that way. */
export const askByBulk = (client: SalesforceClient, bulk: BulkOptions, from: number | null): RowAsker => {
  const fewest = Math.min(from ?? worthOfBulk, worthOfBulk);
  const inQueries = askByQueries(client);
  const failures = new Map<string, number>();
  return {
    atATime: idsOfBulk,
    rows: async function* (ids, wanted) {
      const { object, query, pageRows = bulk.pageRows } = wanted;
      for (const some of chunksOf(ids, idsOfBulk)) {
        const failed = failures.get(object) ?? 0;
        if (some.length < fewest || failed >= maxFailures) {
          yield* inQueries.rows(some, wanted);
          continue;
        }
        try {
          yield* await startBulkQuery(client, query(soqlNames(object), some), { ...bulk, pageRows });
          failures.delete(object);
        } catch (error) {
          if (!(error instanceof SalesforceFault)) throw error;
          failures.set(object, failed + 1);
          yield* inQueries.rows(some, wanted);
        }
      }
    },
  };
};
