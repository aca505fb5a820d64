import { expect, test } from 'vitest';
import { lendGenerations } from '../../src/composition/lend-generations.ts';
import type { GenerationKnowledge } from '../../src/copilot/generations/generation-parts.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';

const lending = () => {
  const state = { live: 1, opened: [] as number[], closed: [] as number[] };
  const lent = lendGenerations(
    async () => state.live,
    async (number) => {
      state.opened.push(number);
      const index = {
        ...memoryPassageIndex(),
        close: async () => {
          state.closed.push(number);
        },
      };
      return { index, indexName: `index ${number}` } as GenerationKnowledge;
    },
  );
  return { state, lent };
};

const nameOf = async ({ indexName }: GenerationKnowledge): Promise<string> => indexName;

test('the live generation is opened once and stays open', async () => {
  const { state, lent } = lending();
  await Promise.all([lent.withLive(nameOf), lent.withLive(nameOf)]);
  await lent.withLive(nameOf);
  expect(state).toMatchObject({ opened: [1], closed: [] });
});

test('after a switch the next search uses the new one, and the old one is closed when its last search has ended', async () => {
  const { state, lent } = lending();
  const search = Promise.withResolvers<void>();
  const slow = lent.withLive(async (knowledge) => {
    await search.promise;
    return knowledge.indexName;
  });
  await new Promise(setImmediate);
  state.live = 2;
  expect(await lent.withLive(nameOf)).toBe('index 2');
  expect(state.closed).toEqual([]);
  search.resolve();
  expect(await slow).toBe('index 1');
  await new Promise(setImmediate);
  expect(state.closed).toEqual([1]);
});

test('one that is built is kept open when it goes live, and closed when it does not', async () => {
  const { state, lent } = lending();
  await lent.withLive(nameOf);
  await lent.withGeneration(2, async () => {
    state.live = 2;
  });
  await lent.withGeneration(3, nameOf);
  await lent.withLive(nameOf);
  await new Promise(setImmediate);
  expect(state).toMatchObject({ opened: [1, 2, 3], closed: [1, 3] });
});

test('a search that fails in a generation that is no longer live is done again in the one that is', async () => {
  const { state, lent } = lending();
  const found = await lent.withLive(async ({ indexName }) => {
    if (indexName === 'index 1') {
      state.live = 2;
      throw new Error('the files are gone');
    }
    return indexName;
  });
  expect(found).toBe('index 2');
  await expect(lent.withLive(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('one that could not be opened is opened again by the next search', async () => {
  let isBroken = true;
  const lent = lendGenerations(
    async () => 1,
    async () => {
      if (isBroken) throw new Error('no such folder');
      return { indexName: 'index 1' } as GenerationKnowledge;
    },
  );
  await expect(lent.withLive(nameOf)).rejects.toThrow('no such folder');
  isBroken = false;
  expect(await lent.withLive(nameOf)).toBe('index 1');
});
