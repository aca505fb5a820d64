import { expect, test } from 'vitest';
import { cosineSimilarity } from '../../../src/evaluate/metrics/cosine-similarity.ts';

test('the cosine is the one computed by hand', () => {
  // 1x4 + 2x5 + 3x6 = 32 over the root of 14 x 77.
  expect(cosineSimilarity([1, 2, 3], [4, 5, 6])).toBeCloseTo(32 / Math.sqrt(14 * 77), 12);
  expect(cosineSimilarity([1, 0], [0, 2])).toBe(0);
  expect(cosineSimilarity(Float32Array.of(1, 1), [-2, -2])).toBeCloseTo(-1, 12);
});

test('nothing is like an embedding of zeros, and embeddings of two models are refused', () => {
  expect(cosineSimilarity([0, 0], [1, 2])).toBe(0);
  expect(() => cosineSimilarity([1], [1, 2])).toThrow('different length');
});
