import type { SourceKey } from '../../knowledge/changing-source.ts';
import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { startBulkQuery } from './bulk-pages.ts';
import { readCaseEntries } from './case-children.ts';
import { closedCaseOf } from './closed-case-of.ts';
import { keysetPages } from './keyset-pages.ts';
import type { OrgReader } from './org-reader.ts';
import { countRows, queryRows } from './query-rows.ts';
import { idOf, isTicked, type Row } from './row.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { soql, soqlNames } from './soql.ts';

/** Cases whose mails, comments and posts are asked for at a time; with more the address grows longer than servers take. */
const casesPerChunk = 200;

const isClosed = soql`IsClosed = ${true}`;

const chunksOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Yields the closed cases of the rows, each with its thread; open ones are left out. */
export async function* closedCasesOf(reader: OrgReader, rows: readonly Row[]): AsyncGenerator<ClosedCase> {
  const closed = rows.filter((row) => isTicked(row, 'IsClosed'));
  for (const chunk of chunksOf(closed, casesPerChunk)) {
    const entries = await readCaseEntries(
      reader,
      chunk.map((row) => idOf(row)),
    );
    for (const row of chunk) yield closedCaseOf(reader, row, entries.get(idOf(row)) ?? []);
  }
}

/** A bulk query is worth its wait only for many rows; one that fails is made good by pages. */
async function* closedRows(reader: OrgReader): AsyncGenerator<readonly Row[]> {
  const { client, bulkFrom, bulk } = reader;
  const { fields } = reader.schema.cases;
  const isMany =
    bulkFrom !== null &&
    (await countRows(client, soql`SELECT COUNT() FROM Case WHERE ${isClosed}`)) >= bulkFrom;
  const query = soql`SELECT ${soqlNames(...fields)} FROM Case WHERE ${isClosed}`;
  const failed = (error: unknown): null => {
    if (error instanceof SalesforceFault && ['BULK_FAILED', 'REFUSED', 'NOT_FOUND'].includes(error.errorCode))
      return null;
    throw error;
  };
  const pages = isMany ? await startBulkQuery(client, query, bulk).catch(failed) : null;
  if (pages !== null) {
    yield* pages;
    return;
  }
  const found = keysetPages(client, {
    object: 'Case',
    fields,
    where: isClosed,
    after: null,
    pageRows: reader.pageRows,
  });
  for await (const { rows } of found) yield rows;
}

/** Yields every closed case; the next rows are on their way while those at hand are being read. */
export async function* allClosedCases(reader: OrgReader): AsyncGenerator<ClosedCase> {
  const pages = closedRows(reader);
  let coming = pages.next();
  try {
    for (;;) {
      const page = await coming;
      if (page.done) return;
      coming = pages.next();
      // Its fault is met when its turn comes.
      coming.catch(() => undefined);
      yield* closedCasesOf(reader, page.value);
    }
  } finally {
    await coming.catch(() => undefined);
    await pages.return(undefined);
  }
}

/** Gives the cases with such ids or numbers, whether closed or not, and those in the recycle bin. */
export const caseRows = async (
  reader: OrgReader,
  values: readonly string[],
  field: 'Id' | 'CaseNumber' = 'Id',
): Promise<readonly Row[]> => {
  const { fields } = reader.schema.cases;
  const rows: Row[] = [];
  for (const chunk of chunksOf(values, casesPerChunk)) {
    const query = soql`SELECT ${soqlNames(...fields, 'IsDeleted')} FROM Case WHERE ${soqlNames(field)} IN ${chunk}`;
    rows.push(...(await queryRows(reader.client, query, { withDeleted: true })));
  }
  return rows;
};

/** Yields the closed cases of the keys. */
export async function* casesOfKeys(
  reader: OrgReader,
  keys: readonly SourceKey[],
): AsyncGenerator<ClosedCase> {
  for (const chunk of chunksOf(keys, casesPerChunk)) {
    const numbers = chunk.map(({ id }) => id);
    const rows = await caseRows(reader, numbers, 'CaseNumber');
    yield* closedCasesOf(
      reader,
      rows.filter((row) => !isTicked(row, 'IsDeleted')),
    );
  }
}

/** Yields the keys of all closed cases. */
export async function* caseKeys(reader: OrgReader): AsyncGenerator<SourceKey> {
  const { client, pageRows } = reader;
  const fields = ['CaseNumber'];
  for await (const { rows } of keysetPages(client, {
    object: 'Case',
    fields,
    where: isClosed,
    after: null,
    pageRows,
  }))
    for (const row of rows) yield { kind: 'case', id: idOf(row, 'CaseNumber'), language: null };
}
