import { expect, test } from 'vitest';
import { permutationTest } from '../../../src/evaluate/statistics/permutation-test.ts';
import { otherRandom, sampleOf } from '../simulated-sample.ts';

test('the exact p value is the one of scipy.stats.permutation_test over all assignments', () => {
  expect(permutationTest([1.2, -0.3, 0.8, 0.5, 0.9, -0.1, 0.4, 0, 1.1])).toBe(0.039_062_5);
});

test('when all pairs differ one way only two assignments are as far', () => {
  expect(permutationTest([1, 2, 3, 4, 5, 6])).toBe(2 / 64);
  expect(permutationTest([-1, -1, -1])).toBe(2 / 8);
  expect(permutationTest([0.3])).toBe(1);
});

test('a tie counts as being as far, in spite of rounding', () => {
  // 0.1 + 0.2 - 0.3 is not 0 in binary; |sum| is 0.6, reached by 2 of 8 assignments.
  expect(permutationTest([0.1, 0.2, 0.3])).toBe(0.25);
  // |sum| is 0.2: all but the assignments that sum up to 0 are as far, 6 of 8.
  expect(permutationTest([0.1, -0.2, 0.3])).toBe(0.75);
});

test('pairs that do not differ change nothing, and nothing else is no evidence', () => {
  expect(permutationTest([0, 1, 2, 0, 3, 4, 5, 6, 0])).toBe(2 / 64);
  expect(permutationTest([0, 0, 0])).toBe(1);
  expect(permutationTest([])).toBe(1);
});

test('drawn assignments come close to all assignments', () => {
  const exact = sampleOf('normal', 20, otherRandom(4)).map((value) => value + 0.4);
  const tiny = Array.from({ length: 20 }, (_, at) => (at % 2 ? 1e-15 : -1e-15));
  const drawn = permutationTest([...exact, ...tiny]);
  const all = permutationTest(exact);
  expect(all).toBeGreaterThan(0.01);
  expect(Math.abs(drawn - all)).toBeLessThan(4 * Math.sqrt((all * (1 - all)) / 9_999));
});

test('a drawn p value is never 0 and repeats itself', () => {
  const differences = Array.from({ length: 100 }, (_, at) => 1 + at / 100);
  expect(permutationTest(differences)).toBe(1 / 10_000);
  expect(permutationTest(differences, 1, 99)).toBe(1 / 100);
  const mixed = sampleOf('normal', 37, otherRandom(9));
  expect(permutationTest(mixed)).toBe(permutationTest(mixed));
});
