import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  type TransformersEmbedderOptions,
  transformersEmbedder,
} from '../../../src/adapters/transformers/embedder.ts';
import type { Embedder } from '../../../src/retrieve/embedder.ts';
import { fakeTransformersUrl } from '../../support/fake-transformers.ts';

const opened: Embedder[] = [];

afterEach(async () => {
  for (const embedder of opened.splice(0)) await embedder.close();
});

const open = async (options: Partial<TransformersEmbedderOptions> = {}): Promise<Embedder> => {
  const embedder = await transformersEmbedder({ model: 'e5', module: fakeTransformersUrl, ...options });
  opened.push(embedder);
  return embedder;
};

/** What the stand-in's vector says, before it was scaled to length 1; its local path has eight letters unless named. */
const told = (vector: Float32Array | undefined, pathLength = 8) => {
  const [length = 0, first = 0, remote = 0, local = 0, path = 0, cache = 0, dtype = 0, pooling = 0] =
    vector ?? [];
  const scale = pathLength / path;
  const of = (value: number): number => Math.round(value * scale);
  return {
    length: of(length),
    first: String.fromCodePoint(of(first)),
    mayDownload: of(remote) === 2,
    mayReadFolder: of(local) === 2,
    cache: of(cache),
    dtype: of(dtype),
    pooling: of(pooling),
  };
};

test('texts become vectors of unit length in their order, the dimensions learned from the model', async () => {
  const embedder = await open();
  expect(embedder.dimensions).toBe(8);
  const vectors = await embedder.embed(['Where?', '', 'A key.', 'Four', 'Lastly'], 'passage');
  expect(vectors.map((vector) => told(vector).length)).toEqual([6, 0, 6, 4, 6]);
  for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  expect(await embedder.embed([], 'passage')).toEqual([]);
});

test('nothing is downloaded unless that is asked for', async () => {
  const [careful] = await (await open()).embed(['One.'], 'passage');
  expect(told(careful)).toMatchObject({ mayDownload: false, mayReadFolder: false, dtype: 2, pooling: 4 });
  const asked = await open({
    allowRemoteModels: true,
    localModelPath: '/models',
    cacheFolder: '/cache',
    dtype: 'fp32',
    pooling: 'cls',
  });
  expect(told((await asked.embed(['One.'], 'passage'))[0], '/models'.length)).toMatchObject({
    mayDownload: true,
    mayReadFolder: true,
    cache: 6,
    dtype: 4,
    pooling: 3,
  });
});

test('questions and passages get what the model wants before them', async () => {
  const embedder = await open({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  const [question] = await embedder.embed(['Where?'], 'query');
  const [passage] = await embedder.embed(['Here.'], 'passage');
  expect(told(question)).toMatchObject({ length: 'query: Where?'.length, first: 'q' });
  expect(told(passage)).toMatchObject({ length: 'passage: Here.'.length, first: 'p' });
});

test('a huge text is cut, its prefix counted', async () => {
  const embedder = await open({ passagePrefix: 'passage: ', maxCharacters: 100 });
  const [vector] = await embedder.embed(['word '.repeat(10_000)], 'passage');
  expect(told(vector).length).toBe(100);
});

test('a module that is not installed is named with the way to install it', async () => {
  await expect(open({ module: '@huggingface/not-installed' })).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: false,
    message: expect.stringContaining('npm install @huggingface/transformers'),
  });
});

test('with known dimensions a missing module fails the first text and not the opening', async () => {
  const embedder = await open({ module: '@huggingface/not-installed', dimensions: 384 });
  expect(embedder.dimensions).toBe(384);
  await expect(embedder.embed(['One.'], 'query')).rejects.toMatchObject({
    code: 'embedder-failed',
    details: { problem: 'module-missing' },
  });
});

test('another module, and a model that is not there, are told apart', async () => {
  await expect(open({ module: 'node:path' })).rejects.toMatchObject({
    details: { problem: 'module-foreign' },
  });
  await expect(open({ module: new URL('./no-module.json', import.meta.url).href })).rejects.toMatchObject({
    details: { problem: 'module-missing' },
  });
  await expect(open({ model: 'missing' })).rejects.toMatchObject({
    code: 'embedder-failed',
    message: expect.stringContaining('name or folder'),
    cause: expect.stringContaining('not found locally'),
  });
});

test('a model that fails, answers the wrong length or no number is a fault, and the next text is embedded', async () => {
  const embedder = await open({ dimensions: 8 });
  await expect(embedder.embed(['FAIL'], 'passage')).rejects.toMatchObject({ code: 'embedder-failed' });
  await expect(embedder.embed(['NaN'], 'passage')).rejects.toMatchObject({ code: 'embedder-failed' });
  expect(await embedder.embed(['One.'], 'passage')).toHaveLength(1);
  const other = await open({ dimensions: 384 });
  await expect(other.embed(['One.'], 'passage')).rejects.toMatchObject({
    code: 'embedder-failed',
    details: { dimensions: 8, expected: 384 },
  });
});

test('a model that crashes is started again', async () => {
  const embedder = await open();
  await expect(embedder.embed(['CRASH'], 'passage')).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
  });
  expect(await embedder.embed(['One.'], 'passage')).toHaveLength(1);
});

test('what a closed model still owed is a fault that may be tried again, and it opens again when asked', async () => {
  const embedder = await open();
  const owed = embedder.embed(['One.'], 'passage');
  const outcome = expect(owed).rejects.toMatchObject({ code: 'embedder-failed', retryable: true });
  await embedder.close();
  await outcome;
  expect(await embedder.embed(['Two.'], 'passage')).toHaveLength(1);
});

test('vectors are kept apart by everything that changes them', async () => {
  const variants: readonly Partial<TransformersEmbedderOptions>[] = [
    {},
    { model: 'other' },
    { pooling: 'cls' },
    { dtype: 'fp32' },
    { queryPrefix: 'query: ' },
    { passagePrefix: 'query: ' },
    { maxCharacters: 100 },
    { revision: '2' },
  ];
  const ids = await Promise.all(
    variants.map(async (options) => (await open({ dimensions: 8, ...options })).id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('transformers:e5:q8:mean:cut2000');
});

const realModel = process.env['CAIR_TRANSFORMERS_MODEL'] ?? '';
const realModule = process.env['CAIR_TRANSFORMERS_MODULE'] ?? '@huggingface/transformers';
const canImport = await import(realModule).then(
  () => true,
  () => false,
);

test.skipIf(!canImport || !existsSync(realModel))(
  'the real module and the model of CAIR_TRANSFORMERS_MODEL bring like meanings together',
  async () => {
    const embedder = await open({
      module: realModule,
      model: basename(realModel),
      localModelPath: dirname(resolve(realModel)),
    });
    const texts = [
      'My charging card has not arrived.',
      'The card for the stations never came.',
      'Winter tyres',
    ];
    const [card, station, tyres] = await embedder.embed(texts, 'passage');
    const cosine = (left: Float32Array | undefined, right: Float32Array | undefined): number =>
      left?.reduce((sum, value, at) => sum + value * (right?.[at] ?? 0), 0) ?? 0;
    expect(cosine(card, station)).toBeGreaterThan(cosine(card, tyres) + 0.1);
    const [alone] = await embedder.embed(texts.slice(1, 2), 'passage');
    expect(cosine(alone, station)).toBeCloseTo(1, 6);
  },
);
