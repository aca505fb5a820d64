import { expect, test } from 'vitest';
import { isItReal, withoutOpening, writeP } from '../../src/report/verdict-words.ts';
import { better, noDifference, oneCase, tooFewCases } from './support/evaluation-runs.ts';

const primary = (run: typeof better) => {
  const found = run.comparison?.metrics.find(({ name }) => name === run.suite.primary);
  if (found === undefined) throw new Error('no primary metric');
  return found;
};
const share = { unit: 'share' } as const;

test('a difference that is real is said with the chance of its being none', () => {
  expect(isItReal(primary(better), share)).toBe(
    'Yes. If both were equally good, chance alone would show a difference this large in about 3 of 1,000 such comparisons.',
  );
  expect(isItReal({ ...primary(better), p: 0.00002 }, share)).toContain('fewer than 1 of 1,000');
  expect(isItReal({ ...primary(better), p: 0.04 }, share)).toContain('about 4 of 100');
});

test('a real difference that is too small to matter is said to be so', () => {
  expect(isItReal({ ...primary(better), difference: 0.02 }, share)).toContain('smaller than the 0.050');
});

test('too few cases are said with how many it takes', () => {
  expect(isItReal(primary(tooFewCases), share)).toBe(
    'Cannot be said: a true difference of up to 0.19 could go unseen in 24 cases. It takes about 310 cases to see the 0.050 that matters.',
  );
  expect(isItReal(primary(oneCase), share)).toBe('Cannot be said from 1 case. A verdict takes more cases.');
});

test('no difference is said with what would have been seen', () => {
  expect(isItReal(primary(noDifference), share)).toContain('240 cases were enough to see one of 0.040');
});

test('a sentence below its verdict in large letters does not repeat it', () => {
  expect(withoutOpening('Too few cases to tell: coverage is 1 in both.')).toBe('Coverage is 1 in both.');
  expect(withoutOpening('Nothing known: yet')).toBe('Nothing known: yet');
});

test('a p value is never written as zero', () => {
  expect([0, 0.0312, 0.42, 1].map(writeP)).toEqual(['< 0.001', '0.031', '0.42', '1.00']);
});
