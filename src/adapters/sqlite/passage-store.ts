import { sql } from 'kysely';
import type { Passage, PassageKind } from '../../knowledge/passage.ts';
import type { PassageRecord } from '../../knowledge/passage-record.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import { inBatches } from './batches.ts';
import type { Database } from './open-database.ts';
import { type RememberedRecords, rememberedPassageRecords } from './remembered-records.ts';
import { numberSetting, readSetting, writeSetting } from './settings.ts';
import { similarTerms } from './similar-terms.ts';
import { storageFault, withStorageFaults } from './storage-faults.ts';
import type { Tables } from './tables.ts';
import { changeFrequencies, readFrequencies } from './term-frequencies.ts';

/** Rows per statement; SQLite allows 32,766 parameters and a row takes nine. */
const rowsPerStatement = 500;
const revisionKey = 'passage-revision';
const changedAtKey = 'passages-changed-at';
const passageCountKey = 'passage-count';

const rowOf = (record: PassageRecord): Tables['passages'] => ({
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

const recordOf = (
  row: Pick<Tables['passages'], 'passage' | 'search' | 'hash' | 'meaning_hash'>,
): PassageRecord => ({
  passage: JSON.parse(row.passage) as Passage,
  search: JSON.parse(row.search) as PassageRecord['search'],
  hash: row.hash,
  meaningHash: row.meaning_hash,
});

const distinctTerms = (search: PassageRecord['search']): ReadonlySet<string> =>
  new Set([...search.titleTerms, ...search.bodyTerms]);

const indexedKey = (index: string): string => `indexed-revision:${index}`;

const removeRows = async (
  database: Database,
  ids: readonly string[],
  changeFrequency: (search: PassageRecord['search'], by: number) => void,
): Promise<void> => {
  for (const batch of inBatches(ids, rowsPerStatement)) {
    const rows = await database.deleteFrom('passages').where('id', 'in', batch).returning('search').execute();
    for (const row of rows) changeFrequency(JSON.parse(row.search) as PassageRecord['search'], -1);
  }
};

const countPassages = async (database: Database): Promise<number> => {
  const { passages } = await database
    .selectFrom('passages')
    .select((select) => select.fn.countAll<number>().as('passages'))
    .executeTakeFirstOrThrow();
  return passages;
};

/** Counting rows takes SQLite a millisecond per 100,000 and every search asks; a database of before is counted. */
const knownPassageCount = async (database: Database): Promise<number> => {
  const known = await readSetting(database, passageCountKey);
  return known === null ? countPassages(database) : Number(known);
};

/** Writes and removes passages inside a transaction that the caller holds, and raises the revision. */
export const applyPassages = async (
  transaction: Database,
  { upserts, removals }: Parameters<PassageStore['apply']>[0],
): Promise<void> => {
  const changes = new Map<string, number>();
  const changeFrequency = (search: PassageRecord['search'], by: number): void => {
    for (const term of distinctTerms(search)) changes.set(term, (changes.get(term) ?? 0) + by);
  };
  const replaced = upserts.map((record) => record.passage.id);
  await removeRows(transaction, [...removals, ...replaced], changeFrequency);
  for (const batch of inBatches(upserts, rowsPerStatement)) {
    await transaction.insertInto('passages').values(batch.map(rowOf)).execute();
    for (const record of batch) changeFrequency(record.search, 1);
  }
  await changeFrequencies(transaction, changes);
  await writeSetting(transaction, revisionKey, String((await numberSetting(transaction, revisionKey)) + 1));
  await writeSetting(transaction, changedAtKey, new Date().toISOString());
  await writeSetting(transaction, passageCountKey, String(await countPassages(transaction)));
};

const allRecords = async function* (database: Database): AsyncGenerator<PassageRecord> {
  let after = '';
  for (;;) {
    const rows = await database
      .selectFrom('passages')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerStatement)
      .execute()
      .catch((cause: unknown) => {
        throw storageFault(cause);
      });
    for (const row of rows) yield recordOf(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
};

const readRecords = async (database: Database, ids: readonly string[]): Promise<readonly PassageRecord[]> => {
  // One parameter for all ids: a hundred of their own take longer to bind and plan than to look up.
  const { rows } = await sql<Tables['passages']>`
    select * from passages where id in (select value from json_each(${JSON.stringify(ids)}))
  `.execute(database);
  return rows.map(recordOf);
};

const passageStoreOf = (database: Database, remembered: RememberedRecords): Omit<PassageStore, 'all'> => ({
  hashes: async (kinds) => {
    const rows = await database
      .selectFrom('passages')
      .select(['id', 'hash'])
      .where('kind', 'in', kinds)
      .execute();
    return new Map(rows.map((row) => [row.id, row.hash]));
  },

  apply: (change) => database.transaction().execute((transaction) => applyPassages(transaction, change)),

  records: async (ids) => {
    const revision = await numberSetting(database, revisionKey);
    const found = await remembered.at(revision, ids, (missing) => readRecords(database, missing));
    return ids.map((id) => found.get(id)).filter((record) => record !== undefined);
  },

  document: async ({ kind, source, language }) => {
    const rows = await database
      .selectFrom('passages')
      .select('passage')
      .where('kind', '=', kind)
      .where('source', '=', source)
      .where('language', '=', language)
      .orderBy('part')
      .execute();
    return rows.map((row) => JSON.parse(row.passage) as Passage);
  },

  termStatistics: async (terms) => ({
    passages: await knownPassageCount(database),
    frequencies: await readFrequencies(database, 'term_frequencies', terms),
  }),

  letterRunFrequencies: (runs) => readFrequencies(database, 'letter_run_frequencies', runs),

  similarTerms: (term) => similarTerms(database, term),

  counts: async () => {
    const rows = await database
      .selectFrom('passages')
      .select((select) => [
        'kind',
        select.fn.countAll<number>().as('passages'),
        select.fn.count<number>('source').distinct().as('documents'),
      ])
      .groupBy('kind')
      .execute();
    const documents: Record<PassageKind, number> = { article: 0, case: 0, answer: 0 };
    let passages = 0;
    for (const row of rows) {
      passages += row.passages;
      documents[row.kind as PassageKind] = row.documents;
    }
    return { passages, documents };
  },

  revision: () => numberSetting(database, revisionKey),
  indexedRevision: (index) => numberSetting(database, indexedKey(index)),
  markIndexed: (index, revision) => writeSetting(database, indexedKey(index), String(revision)),
  indexedAt: () => readSetting(database, changedAtKey),
});

/** Keeps the passages of record in SQLite. Errors are CopilotError 'storage-failed'. */
export const sqlitePassageStore = (database: Database): PassageStore => ({
  ...withStorageFaults(passageStoreOf(database, rememberedPassageRecords())),
  all: () => allRecords(database),
});
