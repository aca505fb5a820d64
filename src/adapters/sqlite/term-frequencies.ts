import { type Kysely, sql } from 'kysely';
import { letterRuns } from '../../language/letter-runs.ts';
import { inBatches } from './batches.ts';
import type { Tables } from './tables.ts';

/** Rows per statement; SQLite allows 32,766 parameters. */
const rowsPerStatement = 5_000;

/** Sums the changes of terms over the runs of letters that they are made of. */
const runChanges = (terms: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const runs = new Map<string, number>();
  for (const [term, by] of terms) {
    if (by === 0) continue;
    for (const run of new Set(letterRuns(term))) runs.set(run, (runs.get(run) ?? 0) + by);
  }
  return runs;
};

const addTo = async (
  database: Kysely<Tables>,
  table: 'term_frequencies' | 'letter_run_frequencies',
  changes: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = [...changes].filter(([, by]) => by !== 0).map(([term, passages]) => ({ term, passages }));
  for (const batch of inBatches(rows, rowsPerStatement)) {
    await database
      .insertInto(table)
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('term').doUpdateSet((set) => ({
          passages: set(`${table}.passages`, '+', set.ref('excluded.passages')),
        })),
      )
      .execute();
  }
};

/** Adds to the frequencies of terms, and of the runs of letters in them; may be negative. */
export const changeFrequencies = async (
  database: Kysely<Tables>,
  terms: ReadonlyMap<string, number>,
): Promise<void> => {
  await addTo(database, 'term_frequencies', terms);
  await addTo(database, 'letter_run_frequencies', runChanges(terms));
};

/** Fills the frequencies of runs from those of the terms, for a database that was written before there were any. */
export const countLetterRuns = async (database: Kysely<Tables>): Promise<void> => {
  const rows = await database.selectFrom('term_frequencies').selectAll().execute();
  const terms = new Map(rows.map(({ term, passages }) => [term, passages]));
  await addTo(database, 'letter_run_frequencies', runChanges(terms));
};

/** Gives the frequencies of those that are there. */
export const readFrequencies = async (
  database: Kysely<Tables>,
  table: 'term_frequencies' | 'letter_run_frequencies',
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (terms.length === 0) return new Map();
  // One parameter for all: hundreds of their own take longer to bind and plan than to look up.
  const { rows } = await sql<{ term: string; passages: number }>`
    select term, passages from ${sql.table(table)}
    where term in (select value from json_each(${JSON.stringify(terms)}))
  `.execute(database);
  return new Map(rows.map(({ term, passages }) => [term, passages]));
};
