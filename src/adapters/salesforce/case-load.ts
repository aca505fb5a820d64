import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { startBulkQuery } from './bulk-pages.ts';
import { closedCasesOf } from './closed-cases-of.ts';
import {
  isBehind,
  type KeysetQuery,
  keysetPages,
  keysetText,
  type Position,
  positionOf,
} from './keyset-pages.ts';
import type { OrgReader } from './org-reader.ts';
import { countRows } from './query-rows.ts';
import { idOf, type Row } from './row.ts';
import { askByBulk } from './row-asker.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { soql, soqlNames } from './soql.ts';

/** A reading of cases in the order of their stamps. */
export type CaseLoad = {
  readonly pages: AsyncGenerator<{ readonly rows: readonly Row[]; readonly end: Position }>;
  /** Yields the closed cases of a page, each with its thread. */
  readonly casesOf: (rows: readonly Row[]) => AsyncGenerator<ClosedCase>;
};

/** Where reading stands less long ago, in milliseconds, there is little to come, and nothing is counted. */
const freshMs = 24 * 3_600_000;

const isLarge = async ({ client, bulkFrom }: OrgReader, query: KeysetQuery): Promise<boolean> => {
  const { object, where, after } = query;
  if (bulkFrom === null) return false;
  if (after !== null && Date.parse(after.stamp) > Date.now() - freshMs) return false;
  const from = after === null ? soql`` : soql`SystemModstamp >= ${new Date(after.stamp)}`;
  const joint = where === undefined || after === null ? soql`` : soql` AND `;
  const condition = soql`${where ?? soql``}${joint}${from}`;
  const narrowed = String(condition) === '' ? soql`` : soql` WHERE ${condition}`;
  return (await countRows(client, soql`SELECT COUNT() FROM ${soqlNames(object)}${narrowed}`)) >= bulkFrom;
};

/** Yields pages of one bulk query. Throws SalesforceFault 'BAD_TABLE' where they do not keep to the order. */
async function* bulkInOrder({ client, bulk }: OrgReader, query: KeysetQuery): CaseLoad['pages'] {
  const { withDeleted = false } = query;
  const pages = await startBulkQuery(client, keysetText(query, query.after, null), { ...bulk, withDeleted });
  let end: Position | null = null;
  let last: ReadonlySet<string> = new Set();
  for await (const page of pages) {
    const rows: Row[] = [];
    for (const row of page) {
      if (last.has(idOf(row))) continue;
      const position = positionOf(row);
      if (end !== null && !isBehind(position, end)) throw new SalesforceFault('BAD_TABLE');
      end = position;
      rows.push(row);
    }
    last = new Set(page.map((row) => idOf(row)));
    if (rows.length > 0 && end !== null) yield { rows, end };
  }
}

/** Whatever is wrong with a bulk query, pages go on from where it broke off, and tell what is wrong with the org itself. */
async function* bulkThenPages(reader: OrgReader, query: KeysetQuery): CaseLoad['pages'] {
  let { after } = query;
  try {
    for await (const page of bulkInOrder(reader, query)) {
      yield page;
      after = page.end;
    }
    return;
  } catch (error) {
    if (!(error instanceof SalesforceFault)) throw error;
  }
  yield* keysetPages(reader.client, { ...query, after });
}

/**
 * Opens a reading of cases: where many are to come, they and their threads are asked for by bulk queries, otherwise and wherever a
 * bulk query is refused, fails or loses its results, by pages.
 */
export const openCaseLoad = async (reader: OrgReader, query: KeysetQuery): Promise<CaseLoad> => {
  if (!(await isLarge(reader, query)))
    return { pages: keysetPages(reader.client, query), casesOf: (rows) => closedCasesOf(reader, rows) };
  const asker = askByBulk(reader.client, reader.bulk, reader.bulkFrom);
  return {
    pages: bulkThenPages(reader, query),
    casesOf: (rows) => closedCasesOf(reader, rows, asker),
  };
};
