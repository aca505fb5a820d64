import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { readCaseEntries } from './case-children.ts';
import { chunksOf } from './chunks-of.ts';
import { closedCaseOf } from './closed-case-of.ts';
import type { OrgReader } from './org-reader.ts';
import { idOf, isTicked, type Row } from './row.ts';
import { askByQueries, type RowAsker } from './row-asker.ts';

/** Yields the closed cases of the rows, each with its thread; open ones are left out. */
export async function* closedCasesOf(
  reader: OrgReader,
  rows: readonly Row[],
  asker: RowAsker = askByQueries(reader.client),
): AsyncGenerator<ClosedCase> {
  const closed = rows.filter((row) => isTicked(row, 'IsClosed'));
  for (const chunk of chunksOf(closed, asker.atATime)) {
    const entries = await readCaseEntries(
      reader,
      chunk.map((row) => idOf(row)),
      asker,
    );
    for (const row of chunk) yield closedCaseOf(reader, row, entries.get(idOf(row)) ?? []);
  }
}
