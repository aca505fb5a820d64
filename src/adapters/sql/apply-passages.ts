import type { PassageRecord } from '../../knowledge/passage-record.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import { inBatches } from './batches.ts';
import type { Database } from './database.ts';
import { noteChanges } from './generation-changes.ts';
import { numberSetting, settingOf, writeSetting } from './settings.ts';
import type { Tables } from './tables.ts';
import { takeTurn } from './take-turn.ts';
import { changeFrequencies } from './term-frequencies.ts';
import { noteUnindexed } from './unindexed-passages.ts';

/** Rows per statement; SQLite allows 32,766 parameters and a row takes ten. */
const rowsPerStatement = 500;

export const revisionKey = 'passage-revision';
export const changedAtKey = 'passages-changed-at';
export const passageCountKey = 'passage-count';

type Change = Parameters<PassageStore['apply']>[0];

const rowOf = (generation: number, record: PassageRecord): Tables['passages'] => ({
  generation,
  id: record.passage.id,
  kind: record.passage.kind,
  source: record.passage.source,
  language: record.passage.language,
  part: record.passage.part,
  hash: record.hash,
  meaning_hash: record.meaningHash,
  passage: JSON.stringify(record.passage),
  search: JSON.stringify(record.search),
});

const distinctTerms = (search: PassageRecord['search']): ReadonlySet<string> =>
  new Set([...search.titleTerms, ...search.bodyTerms]);

const removeRows = async (
  database: Database,
  generation: number,
  ids: readonly string[],
  changeFrequency: (search: PassageRecord['search'], by: number) => void,
): Promise<void> => {
  for (const batch of inBatches(ids, rowsPerStatement)) {
    const rows = await database
      .deleteFrom('passages')
      .where('generation', '=', generation)
      .where('id', 'in', batch)
      .returning('search')
      .execute();
    for (const row of rows) changeFrequency(JSON.parse(row.search) as PassageRecord['search'], -1);
  }
};

/** Gives how many passages a generation holds by counting them. */
export const countPassages = async (database: Database, generation: number): Promise<number> => {
  const { passages } = await database
    .selectFrom('passages')
    .select((select) => select.fn.countAll<number>().as('passages'))
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  return passages;
};

/** Writes and removes passages of a generation inside a transaction that the caller holds, and raises its revision. */
export const applyPassages = async (
  transaction: Database,
  generation: number,
  { upserts, removals }: Change,
): Promise<void> => {
  const changes = new Map<string, number>();
  const changeFrequency = (search: PassageRecord['search'], by: number): void => {
    for (const term of distinctTerms(search)) changes.set(term, (changes.get(term) ?? 0) + by);
  };
  const setting = (key: string): string => settingOf(generation, key);
  const replaced = upserts.map((record) => record.passage.id);
  await removeRows(transaction, generation, [...removals, ...replaced], changeFrequency);
  for (const batch of inBatches(upserts, rowsPerStatement)) {
    await transaction
      .insertInto('passages')
      .values(batch.map((record) => rowOf(generation, record)))
      .execute();
    for (const record of batch) changeFrequency(record.search, 1);
  }
  await changeFrequencies(transaction, generation, changes);
  const revision = (await numberSetting(transaction, setting(revisionKey))) + 1;
  await writeSetting(transaction, setting(revisionKey), String(revision));
  await noteUnindexed(transaction, generation, revision, [...removals, ...replaced]);
  await writeSetting(transaction, setting(changedAtKey), new Date().toISOString());
  await writeSetting(
    transaction,
    setting(passageCountKey),
    String(await countPassages(transaction, generation)),
  );
};

/**
 * Writes and removes passages of the generation that is live, inside a transaction that the caller holds, and notes them for
 * the other ones. Where another process switches at the same time, this is either before it or behind it.
 */
export const applyToLive = async (transaction: Database, change: Change): Promise<void> => {
  await takeTurn(transaction, 'knowledge');
  const live = await noteChanges(transaction, [
    ...change.upserts.map(({ passage }) => passage.id),
    ...change.removals,
  ]);
  await applyPassages(transaction, live, change);
};
