import { sql } from 'kysely';
import type { Database } from './database.ts';
import { listedTexts } from './listed-values.ts';
import { numberSetting, settingOf, writeSetting } from './settings.ts';

/** Every change after this revision is noted. */
const notedSinceKey = 'noted-since';

const indexedKey = (index: string): string => `indexed-revision:${index}`;

/** Notes which passages a revision changes, inside the transaction that changes them. */
export const noteUnindexed = async (
  transaction: Database,
  generation: number,
  revision: number,
  ids: readonly string[],
): Promise<void> => {
  await sql`
    insert into unindexed_passages (generation, passage, revision)
    select distinct ${sql.lit(generation)}, value, ${sql.lit(revision)} from ${listedTexts(transaction, ids)} where true
    on conflict (generation, passage) do update set revision = excluded.revision
  `.execute(transaction);
};

/** Gives the revision of a generation that the named index is a full copy of; 0 when it never was. */
export const indexedRevision = (database: Database, generation: number, index: string): Promise<number> =>
  numberSetting(database, settingOf(generation, indexedKey(index)));

/** Keeps that the named index is a full copy of a revision, and forgets the changes up to it. */
export const markIndexed = async (
  database: Database,
  generation: number,
  index: string,
  revision: number,
): Promise<void> => {
  await writeSetting(database, settingOf(generation, indexedKey(index)), String(revision));
  const since = settingOf(generation, notedSinceKey);
  if (revision <= (await numberSetting(database, since))) return;
  // First what is known, then what may go: a crash in between leaves notes too many.
  await writeSetting(database, since, String(revision));
  await database
    .deleteFrom('unindexed_passages')
    .where('generation', '=', generation)
    .where('revision', '<=', revision)
    .execute();
};

/** Gives the passages that changed since the revision that the named index copies; null where that is not known. */
export const unindexedPassages = async (
  database: Database,
  generation: number,
  index: string,
): Promise<readonly string[] | null> => {
  const indexed = await indexedRevision(database, generation, index);
  if (indexed === 0 || indexed < (await numberSetting(database, settingOf(generation, notedSinceKey))))
    return null;
  const rows = await database
    .selectFrom('unindexed_passages')
    .select('passage')
    .where('generation', '=', generation)
    .where('revision', '>', indexed)
    .execute();
  return rows.map(({ passage }) => passage);
};
