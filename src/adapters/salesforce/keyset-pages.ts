import { queryPages } from './query-rows.ts';
import { idOf, type Row, timeOf } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { type SoqlText, soql, soqlNames } from './soql.ts';

/** A place in an object that is read in the order of its stamps and, within a stamp, of its ids. */
export type Position = { readonly stamp: string; readonly id: string };

export type KeysetQuery = {
  readonly object: string;
  /** Id and SystemModstamp come along in any case. */
  readonly fields: readonly string[];
  readonly where?: SoqlText | undefined;
  /** What lies at or before it is not read; null reads from the start. */
  readonly after: Position | null;
  readonly withDeleted?: boolean;
  /** Rows of a page, at most 2000. */
  readonly pageRows: number;
};

/** Fewer rows than this at a time do not make a query any faster. */
const fewestRows = 25;

/** A page is asked for so often without a row of it coming; then it is no mishap. */
const maxVainTries = 4;

/** Tells whether a place lies behind another one, and is not the same. */
export const isBehind = (one: Position, other: Position): boolean =>
  one.stamp > other.stamp || (one.stamp === other.stamp && one.id > other.id);

/** Gives where a row stands. Throws SalesforceFault 'NO_DATA' for one without stamp or id. */
export const positionOf = (row: Row): Position => {
  const stamp = timeOf(row, 'SystemModstamp');
  if (stamp === null || idOf(row) === '') throw new SalesforceFault('NO_DATA');
  return { stamp: new Date(stamp).toISOString(), id: idOf(row) };
};

/** Writes the query of the rows behind a place in their order; null for the limit asks for all of them. */
export const keysetText = (query: KeysetQuery, after: Position | null, limit: number | null): SoqlText => {
  const names = [...new Set(['Id', 'SystemModstamp', ...query.fields])];
  const select = soql`SELECT ${soqlNames(...names)} FROM ${soqlNames(query.object)}`;
  const stamp = new Date(after?.stamp ?? 0);
  const beyond = soql`(SystemModstamp > ${stamp} OR (SystemModstamp = ${stamp} AND Id > ${after?.id ?? ''}))`;
  // An empty id is before all ids, and Salesforce compares ids with ids only.
  const from = after?.id === '' ? soql`SystemModstamp >= ${stamp}` : beyond;
  const parts = [...(query.where === undefined ? [] : [query.where]), ...(after === null ? [] : [from])];
  const [first, second] = parts;
  const where =
    first === undefined
      ? soql``
      : second === undefined
        ? soql` WHERE ${first}`
        : soql` WHERE ${first} AND ${second}`;
  const most = limit === null ? soql`` : soql` LIMIT ${limit}`;
  return soql`${select}${where} ORDER BY SystemModstamp, Id${most}`;
};

/**
 * Yields the rows of an object by their stamps, each page with the place where it ends. Every page is a query of its own from the
 * last row on, so that rows which change meanwhile come again later and none is left out; rows that come twice are dropped. A place
 * that the org has forgotten is found again, and a page that takes it too long is asked for in halves.
 */
export async function* keysetPages(
  client: SalesforceClient,
  query: KeysetQuery,
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly end: Position }> {
  let after = query.after;
  let limit = query.pageRows;
  let vainTries = 0;
  for (;;) {
    let received = 0;
    const start: Position | null = after;
    try {
      const found = queryPages(client, keysetText(query, after, limit), {
        withDeleted: query.withDeleted ?? false,
      });
      for await (const page of found) {
        received += page.length;
        const rows: Row[] = [];
        for (const row of page) {
          const position = positionOf(row);
          if (after !== null && !isBehind(position, after)) continue;
          after = position;
          rows.push(row);
        }
        if (rows.length > 0 && after !== null) yield { rows, end: after };
      }
      if (received < limit) return;
      if (after === start) throw new SalesforceFault('NO_DATA');
      vainTries = 0;
    } catch (error) {
      if (!(error instanceof SalesforceFault)) throw error;
      vainTries = after === start ? vainTries + 1 : 0;
      const isSlow = error.errorCode === 'QUERY_TIMEOUT';
      const mayGoOn = isSlow ? limit > fewestRows : error.errorCode === 'INVALID_QUERY_LOCATOR';
      if (!mayGoOn || vainTries >= maxVainTries + (isSlow ? 6 : 0)) throw error;
      if (isSlow) limit = Math.max(fewestRows, Math.floor(limit / 2));
    }
  }
}
