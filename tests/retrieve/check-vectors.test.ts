import { expect, test } from 'vitest';
import { checkVectors } from '../../src/retrieve/check-vectors.ts';

const fault = expect.objectContaining({ name: 'CopilotError', code: 'embedder-failed' });

test('vectors are scaled to length 1 and keep their order and direction', () => {
  const [first, second] = checkVectors([Float32Array.of(3, 4), Float32Array.of(0, -2)], 2, 2);
  expect([...(first ?? [])]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  expect([...(second ?? [])]).toEqual([0, -1]);
});

test('the vectors that were given are not changed', () => {
  const given = Float32Array.of(3, 4);
  checkVectors([given], 1, 2);
  expect([...given]).toEqual([3, 4]);
});

test('no vectors for no texts are right', () => {
  expect(checkVectors([], 0, 2)).toEqual([]);
});

test.each<[string, readonly Float32Array[]]>([
  ['fewer vectors than texts', [Float32Array.of(1, 0)]],
  ['more vectors than texts', [1, 2, 3].map(() => Float32Array.of(1, 0))],
  ['no vectors at all', []],
  ['a vector of fewer dimensions', [Float32Array.of(1, 0), Float32Array.of(1)]],
  ['a vector of more dimensions', [Float32Array.of(1, 0), Float32Array.of(1, 0, 0)]],
  ['an empty vector', [Float32Array.of(1, 0), Float32Array.of()]],
  ['a number that is none', [Float32Array.of(1, 0), Float32Array.of(Number.NaN, 1)]],
  ['an infinite number', [Float32Array.of(1, 0), Float32Array.of(Number.POSITIVE_INFINITY, 1)]],
  ['a vector of zeros', [Float32Array.of(1, 0), Float32Array.of(0, 0)]],
])('%s is a fault of the embedder', (_name, vectors) => {
  expect(() => checkVectors(vectors, 2, 2)).toThrow(fault);
});

test('the fault says what was expected without any text', () => {
  expect(() => checkVectors([], 3, 2)).toThrow(expect.objectContaining({ details: { asked: 3, got: 0 } }));
});
