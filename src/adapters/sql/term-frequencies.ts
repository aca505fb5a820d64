import { type Kysely, sql } from 'kysely';
import { letterRuns } from '../../language/letter-runs.ts';
import { inBatches } from './batches.ts';
import { listedTexts } from './listed-values.ts';
import type { Tables } from './tables.ts';

/** Rows per statement; SQLite allows 32,766 parameters and a row takes three. */
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
  generation: number,
  table: 'term_frequencies' | 'letter_run_frequencies',
  changes: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = [...changes]
    .filter(([, by]) => by !== 0)
    .map(([term, passages]) => ({ generation, term, passages }));
  for (const batch of inBatches(rows, rowsPerStatement)) {
    await database
      .insertInto(table)
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['generation', 'term']).doUpdateSet((set) => ({
          passages: set(`${table}.passages`, '+', set.ref('excluded.passages')),
        })),
      )
      .execute();
  }
};

/** Adds to the frequencies of terms of a generation, and of the runs of letters in them; may be negative. */
export const changeFrequencies = async (
  database: Kysely<Tables>,
  generation: number,
  terms: ReadonlyMap<string, number>,
): Promise<void> => {
  await addTo(database, generation, 'term_frequencies', terms);
  await addTo(database, generation, 'letter_run_frequencies', runChanges(terms));
};

/** Fills the frequencies of runs from those of the terms in a database from before there were runs, and generations. */
export const countLetterRuns = async (database: Kysely<unknown>): Promise<void> => {
  const before = database as Kysely<
    Record<'term_frequencies' | 'letter_run_frequencies', { term: string; passages: number }>
  >;
  const rows = await before.selectFrom('term_frequencies').selectAll().execute();
  const runs = runChanges(new Map(rows.map(({ term, passages }) => [term, passages])));
  const runRows = [...runs].filter(([, by]) => by !== 0).map(([term, passages]) => ({ term, passages }));
  for (const batch of inBatches(runRows, rowsPerStatement))
    await before.insertInto('letter_run_frequencies').values(batch).execute();
};

/** Gives the frequencies, in a generation, of those that are there. */
export const readFrequencies = async (
  database: Kysely<Tables>,
  generation: number,
  table: 'term_frequencies' | 'letter_run_frequencies',
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (terms.length === 0) return new Map();
  const { rows } = await sql<{ term: string; passages: number }>`
    select term, passages from ${sql.table(table)}
    where generation = ${generation} and term in (select value from ${listedTexts(database, terms)})
  `.execute(database);
  return new Map(rows.map(({ term, passages }) => [term, passages]));
};
