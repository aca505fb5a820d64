import { expect, test } from 'vitest';
import { rememberVectors } from '../../src/copilot/remember-vectors.ts';
import type { VectorCache } from '../../src/knowledge/passage-store.ts';
import type { Embedder } from '../../src/retrieve/embedder.ts';

const inMemory = (): VectorCache => {
  const kept = new Map<string, Float32Array>();
  return {
    get: async (model, hashes) =>
      new Map(
        hashes.flatMap((hash) => {
          const vector = kept.get(`${model} ${hash}`);
          return vector === undefined ? [] : [[hash, vector] as const];
        }),
      ),
    put: async (model, vectors) => {
      for (const [hash, vector] of vectors) kept.set(`${model} ${hash}`, vector);
    },
  };
};

/** Tells text and purpose by the numbers of its vectors, and keeps what it was asked. */
const countingEmbedder = () => {
  const asked: string[] = [];
  const embedder: Embedder = {
    id: 'counting@1',
    dimensions: 2,
    languages: 'any',
    embed: async (texts, purpose) => {
      asked.push(...texts.map((text) => `${purpose} ${text}`));
      return texts.map((text) => Float32Array.of(text.length, purpose === 'query' ? 1 : 2));
    },
    close: async () => undefined,
  };
  return { embedder, asked };
};

test('a text is embedded once for each purpose, however often it is asked for, and the order is kept', async () => {
  const { embedder, asked } = countingEmbedder();
  const cache = inMemory();
  const remembering = rememberVectors(embedder, cache);
  await remembering.embed(['card'], 'query');
  const vectors = await remembering.embed(['tow bar', 'card', 'tow bar'], 'query');
  expect(vectors.map((vector) => [...vector])).toEqual([
    [7, 1],
    [4, 1],
    [7, 1],
  ]);
  expect(await remembering.embed(['card'], 'passage')).toEqual([Float32Array.of(4, 2)]);
  expect(asked).toEqual(['query card', 'query tow bar', 'passage card']);
});

test('what one run has embedded the next one finds, and another model does not', async () => {
  const cache = inMemory();
  await rememberVectors(countingEmbedder().embedder, cache).embed(['card'], 'query');
  const next = countingEmbedder();
  await rememberVectors(next.embedder, cache).embed(['card'], 'query');
  expect(next.asked).toEqual([]);
  await rememberVectors({ ...next.embedder, id: 'other@1' }, cache).embed(['card'], 'query');
  expect(next.asked).toEqual(['query card']);
});

test('a model that fails leaves nothing behind, so that the next call asks again', async () => {
  const { embedder, asked } = countingEmbedder();
  const cache = inMemory();
  const failing = rememberVectors({ ...embedder, embed: () => Promise.reject(new Error('away')) }, cache);
  await expect(failing.embed(['card'], 'query')).rejects.toThrow('away');
  await rememberVectors(embedder, cache).embed(['card'], 'query');
  expect(asked).toEqual(['query card']);
});
