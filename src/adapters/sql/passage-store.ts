import { sql } from 'kysely';
import type { Passage, PassageKind } from '../../knowledge/passage.ts';
import type { PassageRecord } from '../../knowledge/passage-record.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import {
  applyPassages,
  changedAtKey,
  countPassages,
  passageCountKey,
  revisionKey,
} from './apply-passages.ts';
import type { Database } from './database.ts';
import { listedTexts } from './listed-values.ts';
import { type RememberedRecords, rememberedPassageRecords } from './remembered-records.ts';
import { numberSetting, readSetting, settingOf } from './settings.ts';
import { similarTerms } from './similar-terms.ts';
import { storageFault, withStorageFaults } from './storage-faults.ts';
import type { Tables } from './tables.ts';
import { inTurn } from './take-turn.ts';
import { readFrequencies } from './term-frequencies.ts';
import { indexedRevision, markIndexed, unindexedPassages } from './unindexed-passages.ts';

/** Rows that are read at a time. */
const rowsPerPage = 500;

const recordOf = (
  row: Pick<Tables['passages'], 'passage' | 'search' | 'hash' | 'meaning_hash'>,
): PassageRecord => ({
  passage: JSON.parse(row.passage) as Passage,
  search: JSON.parse(row.search) as PassageRecord['search'],
  hash: row.hash,
  meaningHash: row.meaning_hash,
});

/** Counting rows takes a millisecond per 100,000 and every search asks; a database of before is counted. */
const knownPassageCount = async (database: Database, generation: number): Promise<number> => {
  const known = await readSetting(database, settingOf(generation, passageCountKey));
  return known === null ? countPassages(database, generation) : Number(known);
};

const allRecords = async function* (database: Database, generation: number): AsyncGenerator<PassageRecord> {
  let after = '';
  for (;;) {
    const rows = await database
      .selectFrom('passages')
      .selectAll()
      .where('generation', '=', generation)
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerPage)
      .execute()
      .catch((cause: unknown) => {
        throw storageFault(database, cause);
      });
    for (const row of rows) yield recordOf(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
};

const readRecords = async (
  database: Database,
  generation: number,
  ids: readonly string[],
): Promise<readonly PassageRecord[]> => {
  const { rows } = await sql<Tables['passages']>`
    select * from passages
    where generation = ${generation} and id in (select value from ${listedTexts(database, ids)})
  `.execute(database);
  return rows.map(recordOf);
};

const passageStoreOf = (
  database: Database,
  generation: number,
  remembered: RememberedRecords,
): Omit<PassageStore, 'all'> => ({
  hashes: async (kinds) => {
    const rows = await database
      .selectFrom('passages')
      .select(['id', 'hash'])
      .where('generation', '=', generation)
      .where('kind', 'in', kinds)
      .execute();
    return new Map(rows.map((row) => [row.id, row.hash]));
  },

  apply: (change) =>
    inTurn(database, 'knowledge', (transaction) => applyPassages(transaction, generation, change)),

  records: async (ids) => {
    const revision = await numberSetting(database, settingOf(generation, revisionKey));
    const found = await remembered.at(revision, ids, (missing) => readRecords(database, generation, missing));
    return ids.map((id) => found.get(id)).filter((record) => record !== undefined);
  },

  document: async ({ kind, source, language }) => {
    const rows = await database
      .selectFrom('passages')
      .select('passage')
      .where('generation', '=', generation)
      .where('kind', '=', kind)
      .where('source', '=', source)
      .where('language', '=', language)
      .orderBy('part')
      .execute();
    return rows.map((row) => JSON.parse(row.passage) as Passage);
  },

  termStatistics: async (terms) => ({
    passages: await knownPassageCount(database, generation),
    frequencies: await readFrequencies(database, generation, 'term_frequencies', terms),
  }),

  letterRunFrequencies: (runs) => readFrequencies(database, generation, 'letter_run_frequencies', runs),

  similarTerms: (term) => similarTerms(database, generation, term),

  counts: async () => {
    const rows = await database
      .selectFrom('passages')
      .select((select) => [
        'kind',
        select.fn.countAll<number>().as('passages'),
        select.fn.count<number>('source').distinct().as('documents'),
      ])
      .where('generation', '=', generation)
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

  revision: () => numberSetting(database, settingOf(generation, revisionKey)),
  indexedRevision: (index) => indexedRevision(database, generation, index),
  markIndexed: (index, revision) => markIndexed(database, generation, index, revision),
  unindexed: (index) => unindexedPassages(database, generation, index),
  indexedAt: () => readSetting(database, settingOf(generation, changedAtKey)),
});

/** The one that every database begins with. */
const firstGeneration = 1;

/** Keeps the passages of record of one generation; of the first unless told. Errors are CopilotError 'storage-failed'. */
export const sqlPassageStore = (database: Database, generation = firstGeneration): PassageStore => ({
  ...withStorageFaults(database, passageStoreOf(database, generation, rememberedPassageRecords())),
  all: () => allRecords(database, generation),
});
