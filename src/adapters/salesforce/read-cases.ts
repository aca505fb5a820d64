import type { SourceKey } from '../../knowledge/changing-source.ts';
import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { openCaseLoad } from './case-load.ts';
import { chunksOf } from './chunks-of.ts';
import { closedCasesOf } from './closed-cases-of.ts';
import { keysetPages } from './keyset-pages.ts';
import type { OrgReader } from './org-reader.ts';
import { queryRows } from './query-rows.ts';
import { idOf, isTicked, type Row } from './row.ts';
import { soql, soqlNames } from './soql.ts';

/** Cases that are asked for at a time; with more the address grows longer than servers take. */
const casesPerChunk = 200;

const isClosed = soql`IsClosed = ${true}`;

/** Yields every closed case; the next rows are on their way while those at hand are being read. */
export async function* allClosedCases(reader: OrgReader): AsyncGenerator<ClosedCase> {
  const { fields } = reader.schema.cases;
  const query = { object: 'Case', fields, where: isClosed, after: null, pageRows: reader.pageRows };
  const { pages, casesOf } = await openCaseLoad(reader, query);
  let coming = pages.next();
  try {
    for (;;) {
      const page = await coming;
      if (page.done) return;
      coming = pages.next();
      // Its fault is met when its turn comes.
      coming.catch(() => undefined);
      yield* casesOf(page.value.rows);
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
