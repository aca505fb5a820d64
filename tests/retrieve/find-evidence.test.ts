import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import { compileVocabulary } from '../../src/language/vocabulary.ts';
import { speaks } from '../../src/retrieve/embedder.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { type FindEvidence, type FoundEvidence, makeFindEvidence } from '../../src/retrieve/find-evidence.ts';
import type { PassageFilter } from '../../src/retrieve/passage-index.ts';
import { type FakeEmbedder, fakeEmbedder } from '../support/fake-embedder.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { recordOf } from '../support/passage-of.ts';

const weights = { bias: -2, words: 4, title: 1, meaning: 4, around: 1, letters: 0, age: 0 };

const ranking = { withMeaning: weights, glossed: weights, wordsOnly: { ...weights, meaning: 0 } };

const databases: Database[] = [];

afterEach(async () => {
  for (const database of databases.splice(0)) await database.destroy();
});

const searchOver = async (
  passages: readonly Partial<Passage>[],
  embedder: FakeEmbedder = fakeEmbedder(),
): Promise<FindEvidence> => {
  const database = await openDatabase(':memory:');
  databases.push(database);
  const store = sqlPassageStore(database);
  const index = memoryPassageIndex();
  const records = passages.map((passage) => recordOf(passage));
  await store.apply({ upserts: records, removals: [] });
  const vectors = await embedder.embed(
    records.map(({ search }) => search.meaning),
    'passage',
  );
  await index.upsert(
    records.map((record, at) => ({
      record,
      vector: speaks(embedder, record.passage.language) ? (vectors[at] ?? null) : null,
    })),
  );
  embedder.embedded.length = 0;
  return makeFindEvidence({ embedder, index, store, ranking });
};

const everything: PassageFilter = {
  kinds: ['article', 'case', 'answer'],
  languages: null,
  market: null,
  model: null,
  withInternal: false,
  validOn: '2026-11-21',
};

const sourcesOf = ({ hits }: FoundEvidence): readonly string[] => hits.map(({ passage }) => passage.source);

test('the passage that says most about the question comes first, with a score from 0 to 1', async () => {
  const find = await searchOver([
    { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres fit every wheel.' },
    { source: 'card', title: 'Charging card', text: 'The charging card arrives by post.' },
    { source: 'post', title: 'Address', text: 'Post goes to your address.' },
  ]);
  const found = await find(evidenceQuery('When does the charging card arrive?', 'en'), everything, 5);
  expect(sourcesOf(found)[0]).toBe('card');
  const scores = found.hits.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((left, right) => right - left));
  for (const score of scores) expect(score).toBeGreaterThan(0);
  for (const score of scores) expect(score).toBeLessThan(1);
  expect(found.missingLegs).toEqual([]);
});

test('a paraphrase without a shared word is found by its meaning', async () => {
  const embedder = fakeEmbedder({
    synonyms: [
      ['card', 'plastic'],
      ['charging', 'juice'],
    ],
  });
  const find = await searchOver(
    [
      { source: 'card', title: 'Charging card', text: 'Charging card.' },
      { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres.' },
    ],
    embedder,
  );
  const found = await find(evidenceQuery('juice plastic', 'en'), everything, 1);
  expect(sourcesOf(found)).toEqual(['card']);
  expect(found.hits[0]?.features.words).toBe(0);
});

test('each document is among the hits once, by its best passage', async () => {
  const find = await searchOver([
    { source: 'KA-1', part: 0, title: 'Card', text: 'Something about the weather.' },
    { source: 'KA-1', part: 1, title: 'Card', text: 'A lost charging card is blocked in the app.' },
    { source: 'KA-1', part: 2, title: 'Card', text: 'A charging card can be lost.' },
    { source: 'KA-1', kind: 'case', title: 'Card', question: 'Lost card?', text: 'Block it.' },
  ]);
  const found = await find(evidenceQuery('I lost my charging card, is it blocked?', 'en'), everything, 10);
  expect(found.hits.map(({ passage }) => passage.kind).sort()).toEqual(['article', 'case']);
  expect(found.hits.find(({ passage }) => passage.kind === 'article')?.passage.part).toBe(1);
});

test('the other found passages of a document stand beside its hit, best first, in its language alone', async () => {
  const find = await searchOver([
    { source: 'KA-1', part: 0, title: 'Other', text: 'A card.' },
    { source: 'KA-1', part: 1, title: 'Other', text: 'A lost charging card is blocked.' },
    { source: 'KA-1', part: 2, title: 'Other', text: 'A charging card can be lost.' },
    { source: 'KA-1', part: 0, language: 'sv', title: 'Other', text: 'Charging card.' },
    { source: 'KA-2', part: 0, title: 'Other', text: 'A card.' },
  ]);
  const { hits } = await find(evidenceQuery('lost charging card blocked', 'en'), everything, 10);
  const hit = hits.find(({ passage }) => passage.source === 'KA-1');
  expect(hit?.passage.part).toBe(1);
  expect(hit?.siblings.map(({ passage }) => `${passage.source} ${passage.language} ${passage.part}`)).toEqual(
    ['KA-1 en 2', 'KA-1 en 0'],
  );
});

test('of two translations the one in the language of the question is chosen', async () => {
  const text = 'P5.0.3 2000 kWh';
  const find = await searchOver([
    { source: 'KA-1', language: 'en', title: text, text: `${text} ${text} ${text}` },
    { source: 'KA-1', language: 'sv', title: text, text },
  ]);
  const inSwedish = await find(evidenceQuery(text, 'sv'), everything, 10);
  expect(inSwedish.hits.map(({ passage }) => passage.language)).toEqual(['sv']);
  const inEnglish = await find(evidenceQuery(text, 'en'), everything, 10);
  expect(inEnglish.hits.map(({ passage }) => passage.language)).toEqual(['en']);
});

test('a translation that says much less is not chosen for its language alone', async () => {
  const find = await searchOver([
    { source: 'KA-1', language: 'en', title: 'P5.0.3', text: 'P5.0.3 2000 kWh 12 LS4' },
    { source: 'KA-1', language: 'sv', title: 'Annat', text: `${'helt andra ord '.repeat(30)} kWh` },
  ]);
  const found = await find(evidenceQuery('P5.0.3 2000 kWh 12 LS4', 'sv'), everything, 10);
  expect(found.hits.map(({ passage }) => passage.language)).toEqual(['en']);
});

test('a passage in another language and an old translation score lower than the same in the own and new', async () => {
  const text = 'P5.0.3 2000 kWh';
  const scoreOf = async (passage: Partial<Passage>): Promise<number> => {
    const find = await searchOver([{ title: 'X', text, ...passage }], fakeEmbedder({ languages: [] }));
    return (await find(evidenceQuery(text, 'en'), everything, 1)).hits[0]?.score ?? 0;
  };
  const own = await scoreOf({});
  expect(await scoreOf({ language: 'und' })).toBeCloseTo(own * 0.8, 6);
  expect(await scoreOf({ outOfDate: true })).toBeCloseTo(own * 0.9, 6);
});

test('a model that fails leaves the search by words, and the result says so', async () => {
  const embedder = fakeEmbedder();
  const find = await searchOver(
    [
      { source: 'card', title: 'Charging card', text: 'The charging card.' },
      { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres.' },
    ],
    embedder,
  );
  embedder.failFromNowOn();
  const found = await find(evidenceQuery('Where is my charging card?', 'en'), everything, 5);
  expect(found.missingLegs).toEqual(['dense']);
  expect(sourcesOf(found)).toEqual(['card']);
  expect(found.hits[0]?.features.meaning).toBeNull();
});

test('a question is embedded once however often it is searched, and again after the model failed', async () => {
  const embedder = fakeEmbedder();
  let failures = 1;
  const find = makeFindEvidence({
    embedder: {
      ...embedder,
      embed: async (texts, purpose) => {
        failures -= 1;
        if (failures >= 0) throw new CopilotError('embedder-failed', 'The fake model fails once.');
        return embedder.embed(texts, purpose);
      },
    },
    index: memoryPassageIndex(),
    store: {
      records: async () => [],
      termStatistics: async () => ({ passages: 0, frequencies: new Map() }),
      letterRunFrequencies: async () => new Map(),
      similarTerms: async () => [],
    },
    ranking,
  });
  const query = evidenceQuery('Where is my charging card?', 'en');
  expect((await find(query, everything, 5)).missingLegs).toEqual(['dense']);
  await Promise.all([find(query, everything, 5), find(query, everything, 5)]);
  expect((await find(query, everything, 5)).missingLegs).toEqual([]);
  expect(embedder.embedded).toEqual(['Where is my charging card?']);
});

test('a fault that is not the model’s own is not swallowed', async () => {
  const embedder = fakeEmbedder();
  const broken = { ...embedder, embed: async () => Promise.reject(new Error('out of memory')) };
  const find = makeFindEvidence({
    embedder: broken,
    index: memoryPassageIndex(),
    store: {
      records: async () => [],
      termStatistics: async () => ({ passages: 0, frequencies: new Map() }),
      letterRunFrequencies: async () => new Map(),
      similarTerms: async () => [],
    },
    ranking,
  });
  await expect(find(evidenceQuery('card', 'en'), everything, 5)).rejects.toThrow('out of memory');
});

test('a model that does not speak the language of the question is not asked, and nothing is missing', async () => {
  const embedder = fakeEmbedder({ languages: ['en'] });
  const find = await searchOver([{ language: 'sv', title: 'Laddkort', text: 'Laddkortet.' }], embedder);
  const found = await find(evidenceQuery('Var är mitt laddkort?', 'sv'), everything, 5);
  expect(embedder.embedded).toEqual([]);
  expect(found.missingLegs).toEqual([]);
  expect(found.hits.map(({ situation }) => situation)).toEqual(['wordsOnly']);
});

test('a question in another language reaches the model through the English names of its concepts', async () => {
  const embedder = fakeEmbedder({ languages: ['en'] });
  const vocabulary = compileVocabulary({
    concepts: { 'charging-card': { sv: ['laddbricka'] }, 'not-arrived': { sv: ['inte kommit'] } },
  });
  const find = await searchOver(
    [
      { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres.' },
      { source: 'card', title: 'Charging card', text: 'Charging card.' },
    ],
    embedder,
  );
  const message = 'Jag väntar på min laddbricka.';
  const query = evidenceQuery('Varför har den inte kommit?', 'sv', { message }, vocabulary);
  const found = await find(query, everything, 5);
  expect(embedder.embedded).toEqual(['not arrived', 'charging card']);
  expect(sourcesOf(found)[0]).toBe('card');
  expect(found.hits[0]?.situation).toBe('glossed');
  expect(found.missingLegs).toEqual([]);
});

test('a question is searched half by its own meaning and half by that of the message it stands in', async () => {
  const embedder = fakeEmbedder();
  const find = await searchOver(
    [
      { source: 'card', title: 'Charging card', text: 'Charging card.' },
      { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres.' },
    ],
    embedder,
  );
  const alone = evidenceQuery('When will it come?', 'en');
  const inMessage = evidenceQuery('When will it come?', 'en', { message: 'Charging card.' });
  expect((await find(alone, everything, 5)).hits[0]?.features.meaning).toBeLessThan(0.5);
  const found = await find(inMessage, everything, 5);
  expect(sourcesOf(found)[0]).toBe('card');
  expect(found.hits[0]?.features.meaning).toBeGreaterThan(0.6);
  expect(embedder.embedded).toEqual(['When will it come?', 'Charging card.']);
});

test('hits that score the same come in the same order, whatever order the index finds them in', async () => {
  const records = Array.from({ length: 12 }, (_, at) => recordOf({ source: `KA-${at}` }));
  const searched = (order: readonly (typeof records)[number][]) =>
    makeFindEvidence({
      embedder: fakeEmbedder({ languages: [] }),
      index: {
        ...memoryPassageIndex(),
        search: async () => order.map(({ passage }) => ({ id: passage.id, cosine: null })),
      },
      store: {
        records: async () => order,
        termStatistics: async () => ({ passages: 12, frequencies: new Map() }),
        letterRunFrequencies: async () => new Map(),
        similarTerms: async () => [],
      },
      ranking,
    })(evidenceQuery('charging card', 'en'), everything, 20);
  const forwards = await searched(records);
  const backwards = await searched([...records].reverse());
  expect(sourcesOf(forwards)).toHaveLength(12);
  expect(new Set(forwards.hits.map(({ score }) => score)).size).toBe(1);
  expect(sourcesOf(backwards)).toEqual(sourcesOf(forwards));
});

test('no more hits are given than were asked for, the best ones', async () => {
  const find = await searchOver([
    { source: 'weak', title: 'Other', text: `${'filler words '.repeat(60)} card` },
    { source: 'strong', title: 'Card', text: 'Charging card card.' },
    { source: 'middle', title: 'Other', text: 'One card.' },
  ]);
  const query = evidenceQuery('charging card', 'en');
  expect(sourcesOf(await find(query, everything, 1))).toEqual(['strong']);
  expect(sourcesOf(await find(query, everything, 2))).toHaveLength(2);
  expect(sourcesOf(await find(query, everything, 0))).toEqual([]);
});

test('what the filter leaves out is not among the hits', async () => {
  const find = await searchOver([
    { source: 'se', markets: ['SE'] },
    { source: 'no', markets: ['NO'] },
    { source: 'internal', audience: 'internal' },
  ]);
  const found = await find(evidenceQuery('charging card', 'en'), { ...everything, market: 'SE' }, 5);
  expect(sourcesOf(found)).toEqual(['se']);
});

test('every term of the query has its worth beside the hits', async () => {
  const find = await searchOver([{ title: 'Other', text: 'card' }]);
  const { worth } = await find(evidenceQuery('card tyres', 'en'), everything, 5);
  expect([...worth.terms.keys()]).toEqual(['card', 'tyre']);
  expect(worth.terms.get('tyre') ?? 0).toBeGreaterThan(worth.terms.get('card') ?? 0);
});

test('a slip of spelling is forgiven, and the reason names the word as it was written', async () => {
  const find = await searchOver(
    [
      { source: 'card', title: 'Charging card', text: 'The charging card.' },
      { source: 'tyres', title: 'Winter tyres', text: 'Winter tyres.' },
    ],
    fakeEmbedder({ languages: [] }),
  );
  const found = await find(evidenceQuery('Is the wniter over?', 'en'), everything, 1);
  expect(sourcesOf(found)).toEqual(['tyres']);
  expect(found.hits[0]?.reason).toContain('“wniter”');
});

test('an empty question finds nothing', async () => {
  const find = await searchOver([{}]);
  expect(await find(evidenceQuery('', 'en'), everything, 5)).toMatchObject({ hits: [], missingLegs: [] });
});

test('of two like cases the one from the customer’s market comes first', async () => {
  const said = { kind: 'case', title: 'Card', question: 'Where is my card?', text: 'By post.' } as const;
  const find = await searchOver([
    { ...said, source: 'abroad', markets: ['NO'] },
    { ...said, source: 'at-home', markets: ['SE'] },
  ]);
  for (const [market, first] of [
    ['SE', 'at-home'],
    ['NO', 'abroad'],
  ] as const) {
    const query = evidenceQuery('Where is my card?', 'en', { scope: { market, model: null } });
    expect(sourcesOf(await find(query, everything, 5))[0]).toBe(first);
  }
});
