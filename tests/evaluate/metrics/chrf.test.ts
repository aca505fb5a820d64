import { expect, test } from 'vitest';
import { chrf } from '../../../src/evaluate/metrics/chrf.ts';

// sacrebleu 2.6.0: CHRF().sentence_score(text, [reference]).score / 100.
test.each([
  ['the cat sat on the mat', 'the cat sat on the mat', 1],
  ['the cat is on the mat', 'the cat sat on the mat', 0.619_251_512_899],
  ['abc', 'abd', 0.388_888_888_889],
  ['ab', 'abcd', 0.471_698_113_208],
  ['a', 'a', 1],
  ['aaaa', 'aa', 0.781_25],
  ['x y z', 'xyz', 1],
  ['zzz', 'abc', 0],
  [
    'Laddkortet skickas inom 15 arbetsdagar.',
    'Ditt laddkort skickas inom femton arbetsdagar.',
    0.629_233_812_465,
  ],
  ['Your car is ready 🚗 today', 'Your car is ready 🚘 tomorrow', 0.597_427_623_166],
  ['this is a much longer hypothesis than needed', 'short', 0.087_719_298_246],
])('chrF of %j against %j is what sacreBLEU computes', (text, reference, expected) => {
  expect(chrf(text, reference)).toBeCloseTo(expected, 11);
});

test('the value is the one computed by hand', () => {
  // 1-grams: 2 of 3 shared on either side; 2-grams: 1 of 2; 3-grams: 0 of 1. Precision = recall = (2/3 + 1/2 + 0) / 3.
  expect(chrf('abc', 'abd')).toBeCloseTo((2 / 3 + 1 / 2) / 3, 12);
});

test('an empty text is like nothing', () => {
  expect(chrf('', 'abc')).toBe(0);
  expect(chrf('abc', ' ')).toBe(0);
  expect(chrf('', '')).toBe(0);
});

test('letter case counts and white space does not', () => {
  expect(chrf('Hej då', 'hej då')).toBeLessThan(1);
  expect(chrf('Hej\n\ndå', 'He jdå')).toBe(1);
});
