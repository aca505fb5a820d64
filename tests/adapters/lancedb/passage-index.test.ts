import { connect } from '@lancedb/lancedb';
import { afterEach, expect, test } from 'vitest';
import { lanceDbPassageIndex } from '../../../src/adapters/lancedb/passage-index.ts';
import type { IndexEntry, PassageFilter, PassageIndex } from '../../../src/retrieve/passage-index.ts';
import { contractDimensions, describePassageIndex } from '../../contract/passage-index-contract.ts';
import { recordOf } from '../../support/passage-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describePassageIndex('LanceDB', {
  open: async () => lanceDbPassageIndex({ folder: await temporaryFolder(), dimensions: contractDimensions }),
});

/** Waits until the index has read itself into memory, which its first search starts. */
const inMemory = async (index: PassageIndex): Promise<PassageIndex> => {
  await index.search({ terms: ['none'], vector: null, filter: everything, limit: 1 });
  // Taking nothing out waits for its turn, which comes when the reading is done.
  await index.remove([]);
  return index;
};

describePassageIndex('LanceDB read into memory', {
  open: async () =>
    inMemory(await lanceDbPassageIndex({ folder: await temporaryFolder(), dimensions: contractDimensions })),
});

const opened: PassageIndex[] = [];

afterEach(async () => {
  for (const index of opened.splice(0)) await index.close();
});

const openIndex = async (folder: string, dimensions = 4): Promise<PassageIndex> => {
  const index = await lanceDbPassageIndex({ folder, dimensions });
  opened.push(index);
  return index;
};

const everything: PassageFilter = {
  kinds: ['article'],
  languages: null,
  market: null,
  model: null,
  withInternal: false,
  validOn: '2026-11-21',
};

const about = (id: string, text: string): IndexEntry => ({
  record: recordOf({ id, source: id, title: 'Other', text }),
  vector: null,
});

const idsFor = async (index: PassageIndex, term: string): Promise<readonly string[]> => {
  const found = await index.search({ terms: [term], vector: null, filter: everything, limit: 100 });
  return found.map(({ id }) => id).sort();
};

test('a folder that is opened again holds everything that was taken in', async () => {
  const folder = await temporaryFolder();
  const first = await lanceDbPassageIndex({ folder, dimensions: 4 });
  await first.upsert([about('a', 'Winter.'), about('b', 'Summer.')]);
  await first.remove(['b']);
  await first.close();
  const second = await openIndex(folder);
  expect(await second.count()).toBe(1);
  expect(await idsFor(second, 'winter')).toEqual(['a']);
});

test('more single writes than fit between two foldings leave one passage each', async () => {
  const index = await openIndex(await temporaryFolder());
  for (let round = 0; round < 60; round += 1) await index.upsert([about(`p-${round % 20}`, 'Winter.')]);
  expect(await index.count()).toBe(20);
  expect(await idsFor(index, 'winter')).toHaveLength(20);
});

test('a reader beside the writer finds what the writer takes in', async () => {
  const folder = await temporaryFolder();
  const writer = await openIndex(folder);
  await writer.upsert([about('a', 'Winter.')]);
  const reader = await openIndex(folder);
  await writer.upsert([about('b', 'Winter.')]);
  expect(await idsFor(reader, 'winter')).toEqual(['a', 'b']);
});

test('a reader that has read itself into memory finds what the writer changes', async () => {
  const folder = await temporaryFolder();
  const writer = await openIndex(folder);
  await writer.upsert([about('a', 'Winter.'), about('b', 'Winter.')]);
  const reader = await inMemory(await openIndex(folder));
  expect(await idsFor(reader, 'winter')).toEqual(['a', 'b']);
  await writer.upsert([about('b', 'Summer.'), about('c', 'Winter.')]);
  await writer.remove(['a']);
  expect(await idsFor(reader, 'winter')).toEqual(['c']);
  await writer.optimize();
  expect(await idsFor(reader, 'winter')).toEqual(['c']);
});

test('searches that go on while passages are taken in and out find whole states', async () => {
  const index = await inMemory(await openIndex(await temporaryFolder()));
  await index.upsert([about('stays', 'Winter.')]);
  const changes = (async () => {
    for (let round = 0; round < 10; round += 1) {
      await index.upsert([about('comes', 'Winter.')]);
      await index.remove(['comes']);
    }
  })();
  for (let round = 0; round < 50; round += 1) {
    const found = await idsFor(index, 'winter');
    expect(found).toContain('stays');
    expect(new Set(found).size).toBe(found.length);
  }
  await changes;
  expect(await idsFor(index, 'winter')).toEqual(['stays']);
});

test('an index without room in memory for its vectors finds the same', async () => {
  const index = await lanceDbPassageIndex({
    folder: await temporaryFolder(),
    dimensions: 4,
    vectorMemory: 0,
  });
  opened.push(index);
  await index.upsert([about('a', 'Winter.'), about('b', 'Summer.')]);
  await inMemory(index);
  expect(await idsFor(index, 'winter')).toEqual(['a']);
});

test('a reader beside the writer still answers after the writer has folded', async () => {
  const folder = await temporaryFolder();
  const writer = await openIndex(folder);
  await writer.upsert([about('a', 'Winter.')]);
  const reader = await openIndex(folder);
  expect(await idsFor(reader, 'winter')).toEqual(['a']);
  for (let round = 0; round < 3; round += 1) {
    await writer.upsert([about('a', 'Winter.')]);
    await writer.optimize();
  }
  expect(await idsFor(reader, 'winter')).toEqual(['a']);
});

test('a reader beside the writer goes on while the writer empties and fills the index', async () => {
  const folder = await temporaryFolder();
  const writer = await openIndex(folder);
  await writer.upsert([about('a', 'Winter.')]);
  const reader = await openIndex(folder);
  expect(await idsFor(reader, 'winter')).toEqual(['a']);
  await writer.clear();
  expect(await idsFor(reader, 'winter')).toEqual([]);
  await writer.upsert([about('b', 'Winter.')]);
  expect(await idsFor(reader, 'winter')).toEqual(['b']);
});

test('an index of an older layout counts as empty and is gone when the index is emptied', async () => {
  const folder = await temporaryFolder();
  const old = await connect(folder);
  await old.createTable('passages', [{ id: 'a' }]);
  const index = await openIndex(folder);
  expect(await index.count()).toBe(0);
  await index.clear();
  expect(await old.tableNames()).not.toContain('passages');
  await index.upsert([about('a', 'Winter.')]);
  expect(await idsFor(index, 'winter')).toEqual(['a']);
});

test('a passage that is added to several hundred is found at once and ranked as when all is folded', async () => {
  const index = await openIndex(await temporaryFolder());
  await index.upsert(Array.from({ length: 300 }, (_, at) => about(`p-${at}`, 'The card is here today.')));
  await index.upsert([about('new', `${'Card '.repeat(20)} sunroof.`)]);
  expect(await idsFor(index, 'sunroof')).toEqual(['new']);
  await index.optimize();
  const best = await index.search({ terms: ['card'], vector: null, filter: everything, limit: 1 });
  expect(best.map(({ id }) => id)).toEqual(['new']);
});

test('the full-text index of a machine with few cores has worker threads to spare', async () => {
  await openIndex(await temporaryFolder());
  expect(Number(process.env['LANCE_CPU_THREADS'])).toBeGreaterThanOrEqual(4);
});

test('a vector of another length is refused and leaves the index as it was', async () => {
  const index = await openIndex(await temporaryFolder());
  const short = { ...about('a', 'Winter.'), vector: Float32Array.of(1, 0, 0) };
  await expect(index.upsert([short])).rejects.toMatchObject({ code: 'index-failed' });
  expect(await index.count()).toBe(0);
});

test('an index that was closed answers with an index fault', async () => {
  const index = await lanceDbPassageIndex({ folder: await temporaryFolder(), dimensions: 4 });
  await index.close();
  await expect(index.count()).rejects.toMatchObject({ name: 'CopilotError', code: 'index-failed' });
  await expect(index.upsert([about('a', 'Winter.')])).rejects.toMatchObject({ code: 'index-failed' });
});

/** Numbers from -0.5 to 0.5 that are the same in every run. */
const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 - 0.5;
  };
};

const unitVectors = (count: number, dimensions: number, seed: number): readonly Float32Array[] => {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimensions }, next);
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  });
};

/** An index of 5,200 passages with vectors, one in 25 of Sweden and the rest of Norway, and as many without. */
const largeIndex = async (dimensions: number) => {
  const index = await openIndex(await temporaryFolder(), dimensions);
  const { passage, ...record } = recordOf();
  const entries = unitVectors(5_200, dimensions, 1).map((vector, at) => ({
    vector,
    record: { ...record, passage: { ...passage, id: `p-${at}`, markets: at % 25 === 0 ? ['SE'] : ['NO'] } },
  }));
  const withoutVector = entries.map(({ record }) => ({
    vector: null,
    record: { ...record, passage: { ...record.passage, id: `none-${record.passage.id}` } },
  }));
  await index.upsert([...withoutVector, ...entries]);
  await index.optimize();
  return { index, entries };
};

type LargeIndex = Awaited<ReturnType<typeof largeIndex>>;

/** The share of the ten truly nearest passages that the index finds, over twenty queries. */
const recallAtTen = async ({ index, entries }: LargeIndex, market: string | null): Promise<number> => {
  const dimensions = entries[0]?.vector.length ?? 0;
  const allowed = entries.filter((entry) => market === null || entry.record.passage.markets.includes(market));
  let found = 0;
  for (const query of unitVectors(20, dimensions, 2)) {
    const nearest = allowed
      .map((entry) => ({
        id: entry.record.passage.id,
        cosine: entry.vector.reduce((sum, value, axis) => sum + value * (query[axis] ?? 0), 0),
      }))
      .sort((left, right) => right.cosine - left.cosine)
      .slice(0, 10);
    const filter = { ...everything, market };
    const hits = await index.search({ terms: [], vector: query, filter, limit: 10 });
    const ids = new Set(hits.map(({ id }) => id));
    found += nearest.filter(({ id }) => ids.has(id)).length;
  }
  return found / 200;
};

test('the nearest of more than five thousand passages are found, in all and in one market', async () => {
  const large = await largeIndex(16);
  expect(await recallAtTen(large, null)).toBeGreaterThanOrEqual(0.98);
  expect(await recallAtTen(large, 'SE')).toBeGreaterThanOrEqual(0.98);
  await inMemory(large.index);
  expect(await recallAtTen(large, null)).toBe(1);
  expect(await recallAtTen(large, 'SE')).toBe(1);
});

test('the nearest of more passages than are compared one by one are found, in all and in most', async () => {
  const large = await largeIndex(320);
  await inMemory(large.index);
  expect(await recallAtTen(large, null)).toBeGreaterThanOrEqual(0.95);
  expect(await recallAtTen(large, 'NO')).toBeGreaterThanOrEqual(0.95);
});
