import { expect, test } from 'vitest';
import { makeEmbedInPieces } from '../../src/copilot/embed-in-pieces.ts';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import type { IndexEntry } from '../../src/retrieve/passage-index.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { recordOf } from '../support/passage-of.ts';

const numbered = (from: number, to: number): PassageRecord[] =>
  Array.from({ length: to - from }, (_, at) =>
    recordOf({ source: `KA-${from + at}`, text: `Text ${from + at}.` }),
  );

/** A stream of pieces that tells how many of them were asked for. */
const streamOf = (...pieces: readonly (readonly PassageRecord[])[]) => {
  const stream = {
    pulled: 0,
    async *[Symbol.asyncIterator]() {
      for (const piece of pieces) {
        stream.pulled += 1;
        yield piece;
      }
    },
  };
  return stream;
};

const memoryCache = () => {
  const kept = new Map<string, Float32Array>();
  return {
    kept,
    get: async (_model: string, hashes: readonly string[]) =>
      new Map(
        hashes.flatMap((hash) => {
          const vector = kept.get(hash);
          return vector === undefined ? [] : [[hash, vector] as const];
        }),
      ),
    put: async (_model: string, vectors: ReadonlyMap<string, Float32Array>) => {
      for (const [hash, vector] of vectors) kept.set(hash, vector);
    },
  };
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** A model that is still at work when the next piece is looked up, and tells the sizes of its calls. */
const slowEmbedder = () => {
  const fake = fakeEmbedder();
  const sizes: number[] = [];
  return {
    ...fake,
    sizes,
    embed: async (...given: Parameters<typeof fake.embed>) => {
      sizes.push(given[0].length);
      await pause();
      return fake.embed(...given);
    },
  };
};

test('pieces come out whole and in order, whatever the size of the calls', async () => {
  const embed = makeEmbedInPieces(fakeEmbedder(), memoryCache());
  const taken: (readonly IndexEntry[])[] = [];
  const pieces = [numbered(0, 5), numbered(5, 75), [], numbered(75, 76), numbered(0, 3)];
  await embed(streamOf(...pieces), async (entries) => {
    await pause();
    taken.push(entries);
  });
  expect(taken.map((entries) => entries.map(({ record }) => record))).toEqual(pieces);
  expect(taken.flat().every(({ vector }) => vector !== null)).toBe(true);
});

test('a text that another piece waits for is not asked for again', async () => {
  const embedder = slowEmbedder();
  const embed = makeEmbedInPieces(embedder, memoryCache());
  await embed(streamOf(numbered(0, 40), numbered(0, 40), numbered(20, 60)), async () => undefined);
  expect(embedder.embedded).toHaveLength(60);
  expect(new Set(embedder.embedded).size).toBe(60);
});

test('a call is filled from more than one piece', async () => {
  const embedder = slowEmbedder();
  const pieces = Array.from({ length: 20 }, (_, at) => numbered(at * 10, at * 10 + 10));
  await makeEmbedInPieces(embedder, memoryCache())(streamOf(...pieces), async () => undefined);
  expect(embedder.sizes).toEqual([10, 10, 32, 32, 32, 32, 32, 20]);
});

test('a model with nothing to do does not wait for a slow source to fill a call', async () => {
  const embedder = fakeEmbedder();
  const more = Promise.withResolvers<void>();
  const slow = async function* () {
    yield numbered(0, 3);
    await more.promise;
    yield numbered(3, 4);
  };
  const run = makeEmbedInPieces(embedder, memoryCache())(slow(), async () => undefined);
  await pause();
  expect(embedder.embedded).toHaveLength(3);
  more.resolve();
  await run;
});

test('the model goes on while a piece is taken, one at a time, but only so far ahead', async () => {
  const embedder = fakeEmbedder();
  const gate = Promise.withResolvers<void>();
  const stream = streamOf(...Array.from({ length: 12 }, (_, at) => numbered(at * 1_000, (at + 1) * 1_000)));
  let taken = 0;
  const run = makeEmbedInPieces(embedder, memoryCache())(stream, async () => {
    taken += 1;
    await gate.promise;
  });
  while (stream.pulled < 5 || embedder.embedded.length < 5_000) await pause();
  await pause();
  expect(taken).toBe(1);
  expect(stream.pulled).toBe(5);
  expect(embedder.embedded).toHaveLength(5_000);
  gate.resolve();
  await run;
  expect(taken).toBe(12);
  expect(embedder.embedded).toHaveLength(12_000);
});

test('a taker that fails ends the run, and nothing is asked or taken afterwards', async () => {
  const embedder = fakeEmbedder();
  let taken = 0;
  const run = makeEmbedInPieces(embedder, memoryCache())(
    streamOf(...Array.from({ length: 50 }, (_, at) => numbered(at * 100, (at + 1) * 100))),
    async () => {
      taken += 1;
      throw new Error('no space left');
    },
  );
  await expect(run).rejects.toThrow('no space left');
  const { length } = embedder.embedded;
  expect(length).toBeLessThan(1_000);
  await pause();
  expect(embedder.embedded).toHaveLength(length);
  expect(taken).toBe(1);
});

test('a stream that breaks off ends the run when what is under way is kept, and no later piece is taken', async () => {
  const cache = memoryCache();
  const embedder = slowEmbedder();
  const breaking = async function* () {
    yield numbered(0, 20);
    throw new Error('the disk is gone');
  };
  let taken = 0;
  const run = makeEmbedInPieces(embedder, cache)(breaking(), async () => {
    taken += 1;
  });
  await expect(run).rejects.toThrow('the disk is gone');
  expect(cache.kept.size).toBe(20);
  await pause();
  expect(taken).toBe(0);
});

test('a model that gives too few vectors leaves records without one instead of waiting for ever', async () => {
  const fake = fakeEmbedder();
  const embedder = {
    ...fake,
    embed: async (...given: Parameters<typeof fake.embed>) => (await fake.embed(...given)).slice(1),
  };
  const taken: IndexEntry[] = [];
  await makeEmbedInPieces(embedder, memoryCache())(streamOf(numbered(0, 3)), async (entries) => {
    taken.push(...entries);
  });
  expect(taken.map(({ vector }) => vector === null)).toEqual([false, false, true]);
});

test('a piece without a record is taken in its turn, also as the last one', async () => {
  const taken: number[] = [];
  const inPieces = makeEmbedInPieces(slowEmbedder(), memoryCache());
  await inPieces(streamOf([], numbered(0, 2), [], numbered(2, 3), []), async (entries) => {
    await pause();
    taken.push(entries.length);
  });
  expect(taken).toEqual([0, 2, 0, 1, 0]);
});
