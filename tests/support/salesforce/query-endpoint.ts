import { integrationUser } from './fake-tokens.ts';
import type { OrgFaults } from './org-faults.ts';
import { OrgRefusal } from './org-refusal.ts';
import type { OrgRow, OrgTable } from './org-table.ts';
import { InvalidField, runQuery } from './run-query.ts';
import { shownRecord } from './shown-row.ts';
import { MalformedQuery, parseSoql, type SoqlQuery } from './soql-query.ts';

type Cursor = {
  readonly table: OrgTable;
  readonly fields: readonly string[];
  readonly rows: readonly OrgRow[];
};

export type FoundRows = {
  readonly query: SoqlQuery;
  readonly table: OrgTable;
  readonly rows: Iterable<OrgRow>;
};

const spent = (faults: OrgFaults, name: 'expiredLocators'): boolean => {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
};

/** Gives a table as the integration user is shown it. */
const shownTable = (table: OrgTable, faults: OrgFaults): OrgTable => ({
  ...table,
  fields: table.fields.filter(({ name }) => !faults.hiddenFields.has(`${table.name}.${name}`)),
});

/** Answers queries and their further pages over the tables of the org. */
export const queryEndpoint = (
  tables: ReadonlyMap<string, OrgTable>,
  faults: OrgFaults,
  { version, batchSize }: { readonly version: string; readonly batchSize: number },
) => {
  const cursors = new Map<string, Cursor>();
  let pages = 0;

  /** Reads a query and finds its rows. Throws OrgRefusal. */
  const find = (soql: string, withDeleted: boolean, user: string = integrationUser): FoundRows => {
    try {
      const query = parseSoql(soql);
      const table = tables.get(query.object);
      if (table === undefined || faults.hiddenObjects.has(query.object))
        throw new OrgRefusal(400, 'INVALID_TYPE', `sObject type '${query.object}' is not supported.`);
      if (faults.tooSlowAbove !== null && (query.limit ?? 0) > faults.tooSlowAbove)
        throw new OrgRefusal(400, 'QUERY_TIMEOUT', 'Your query request was running for too long.');
      const visible = shownTable(table, faults);
      const rows = runQuery(query, visible, withDeleted);
      // The fields are checked with the first row that is asked for.
      const first = rows.next();
      return {
        query,
        table: visible,
        rows: first.done ? [] : seenBy(user, prepended(first.value, rows)),
      };
    } catch (error) {
      if (error instanceof MalformedQuery) throw new OrgRefusal(400, 'MALFORMED_QUERY', error.message);
      if (error instanceof InvalidField) throw new OrgRefusal(400, 'INVALID_FIELD', error.message);
      throw error;
    }
  };

  const page = async (id: string, { table, fields, rows }: Cursor, from: number, size: number) => {
    pages += 1;
    faults.beforePage?.(pages);
    if (faults.slowPagesMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.slowPagesMs));
    const end = Math.min(from + size, rows.length);
    const done = end >= rows.length;
    if (done) cursors.delete(id);
    const begin = from === 0 ? 0 : Math.max(0, from - faults.repeatedRows);
    return {
      totalSize: rows.length,
      done,
      ...(done ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${id}-${end}` }),
      records: rows.slice(begin, end).map((row) => shownRecord(table, row, fields)),
    };
  };

  return {
    find,
    query: async (soql: string, withDeleted: boolean, wantedSize: number | null, user: string) => {
      if (faults.noAccess)
        throw new OrgRefusal(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights on entity');
      const { query, table, rows } = find(soql, withDeleted, user);
      const found = [...rows];
      if (query.fields.length === 0) return { totalSize: found.length, done: true, records: [] };
      const id = `01g${String(pages).padStart(15, '0')}`;
      const cursor = { table, fields: query.fields, rows: found };
      cursors.set(id, cursor);
      return page(id, cursor, 0, Math.min(batchSize, wantedSize ?? batchSize));
    },
    more: (locator: string) => {
      const [id = '', from = ''] = locator.split('-');
      const cursor = spent(faults, 'expiredLocators') ? undefined : cursors.get(id);
      if (cursor === undefined) throw new OrgRefusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      return page(id, cursor, Number(from), batchSize);
    },
  };
};

function* prepended(first: OrgRow, rest: Iterable<OrgRow>): Generator<OrgRow> {
  yield first;
  yield* rest;
}

/** A draft is seen by whoever made it and nobody else. */
function* seenBy(user: string, rows: Iterable<OrgRow>): Generator<OrgRow> {
  for (const row of rows) {
    const isDraftOfOther =
      row['Status'] === '5' && row['CreatedById'] !== undefined && row['CreatedById'] !== user;
    if (!isDraftOfOther) yield row;
  }
}
