import { sql } from 'kysely';
import type { MissedChanges } from '../../knowledge/generation-store.ts';
import type { Database } from './database.ts';
import { listedTexts } from './listed-values.ts';

/** Changes that are taken over at a time; some 20 ms of writing. */
const changesPerPiece = 200;

/** Gives the number of the live generation. */
export const liveGeneration = async (database: Database): Promise<number> => {
  const { number } = await database
    .selectFrom('generations')
    .select('number')
    .where('state', '=', 'live')
    .executeTakeFirstOrThrow();
  return number;
};

/**
 * Notes passages that change in the live generation for every other one that may go live, and gives the number of the live
 * one; inside a transaction that has the turn of the knowledge.
 */
export const noteChanges = async (transaction: Database, ids: readonly string[]): Promise<number> => {
  const changed = listedTexts(transaction, ids);
  // Deleted first: a repeated change must stand behind those that are being taken over right now.
  await sql`
    delete from generation_changes where passage in (select value from ${changed})
  `.execute(transaction);
  await sql`
    insert into generation_changes (generation, passage)
    select distinct number, value from generations, ${changed}
    where state in ('building', 'ready', 'previous')
  `.execute(transaction);
  return liveGeneration(transaction);
};

/** Gives the oldest changes that a generation has missed, or null. */
export const missedChanges = async (
  database: Database,
  generation: number,
): Promise<MissedChanges | null> => {
  const rows = await database
    .selectFrom('generation_changes')
    .select(['change', 'passage'])
    .where('generation', '=', generation)
    .orderBy('change')
    .limit(changesPerPiece)
    .execute();
  const last = rows.at(-1);
  return last === undefined ? null : { ids: rows.map(({ passage }) => passage), upTo: last.change };
};
