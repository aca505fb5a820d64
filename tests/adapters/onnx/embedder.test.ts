import { afterAll, expect, test } from 'vitest';
import { onnxEmbedder } from '../../../src/adapters/onnx/embedder.ts';
import { bundledEmbedder } from '../../../src/composition/bundled-embedder.ts';

const embedder = bundledEmbedder();

afterAll(() => embedder.close());

const cosine = (left: Float32Array | undefined, right: Float32Array | undefined): number =>
  (left ?? new Float32Array()).reduce((sum, value, at) => sum + value * (right?.[at] ?? 0), 0);

test('texts become vectors of unit length in their order, and like meanings lie nearer', async () => {
  const texts = [
    'The charging card has not arrived yet.',
    'My card for the stations never turned up in the mail.',
    'Winter tyres must have at least three millimetres of tread.',
    'The charging card has not arrived yet.',
    '',
    'How do I fold the mirrors?',
  ];
  const vectors = await embedder.embed(texts, 'passage');
  expect(vectors).toHaveLength(6);
  for (const vector of vectors) {
    expect(vector).toHaveLength(embedder.dimensions);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  }
  expect(cosine(vectors[0], vectors[1])).toBeGreaterThan(cosine(vectors[0], vectors[2]) + 0.1);
  expect(cosine(vectors[0], vectors[3])).toBeCloseTo(1, 6);
});

test('the same text has the same vector whatever stands beside it', async () => {
  const [alone] = await embedder.embed(['Where is my key?'], 'passage');
  const [, , among] = await embedder.embed(
    ['One text.', 'And another, longer one.', 'Where is my key?'],
    'passage',
  );
  expect(cosine(alone, among)).toBeCloseTo(1, 5);
});

test('no texts give no vectors, and a huge one is no trouble', async () => {
  expect(await embedder.embed([], 'passage')).toEqual([]);
  const [vector] = await embedder.embed(['The charging card. '.repeat(20_000)], 'passage');
  expect(vector).toHaveLength(embedder.dimensions);
});

test('calls at the same time each get their own vectors', async () => {
  const texts = ['Where is my key?', 'How heavy is the trailer?', 'When is the handover?'];
  const together = await Promise.all(texts.map((text) => embedder.embed([text], 'passage')));
  const inTurn = await embedder.embed(texts, 'passage');
  together.forEach(([vector], at) => {
    expect(cosine(vector, inTurn[at])).toBeCloseTo(1, 5);
  });
});

test('a model that was closed starts again when it is asked', async () => {
  const short = bundledEmbedder();
  expect(await short.embed(['One.'], 'passage')).toHaveLength(1);
  await short.close();
  expect(await short.embed(['Two.'], 'passage')).toHaveLength(1);
  await short.close();
});

test('a model starts after the only other one was closed', async () => {
  await embedder.close();
  const later = bundledEmbedder();
  expect(await later.embed(['One.'], 'passage')).toHaveLength(1);
  await later.close();
});

test('a folder without a model is a fault with the cause, and no answer is owed for ever', async () => {
  const nothing = onnxEmbedder({
    folder: '/nowhere',
    id: 'nothing@1',
    dimensions: 3,
    maxTokens: 8,
    languages: 'any',
  });
  await expect(nothing.embed(['One.'], 'query')).rejects.toMatchObject({ code: 'embedder-failed' });
  await nothing.close();
});

test('what a closed model still owed is a fault that may be tried again', async () => {
  const short = bundledEmbedder();
  const owed = short.embed(['Never answered.'], 'passage');
  const outcome = expect(owed).rejects.toMatchObject({ code: 'embedder-failed', retryable: true });
  await short.close();
  await outcome;
});
