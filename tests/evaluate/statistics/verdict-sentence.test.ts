import { expect, test } from 'vitest';
import { comparePaired, type PairedComparison } from '../../../src/evaluate/statistics/paired-verdict.ts';
import { verdictSentence } from '../../../src/evaluate/statistics/verdict-sentence.ts';

const comparison: PairedComparison = {
  cases: 1240,
  changed: 300,
  before: 0.71,
  after: 0.78,
  difference: 0.07,
  low: 0.031,
  high: 0.109,
  p: 0.0004,
  worthwhile: 0.05,
  detectable: 0.04,
  needed: 800,
  verdict: 'better',
};

test('a verdict is one sentence with the change, its interval and the cases', () => {
  expect(verdictSentence(comparison, { metric: 'fact coverage' })).toBe(
    'Better: fact coverage went from 0.71 to 0.78 (+0.070, 95 % interval 0.031 to 0.11) over 1,240 cases.',
  );
});

test('a real difference that is too small to matter says so', () => {
  const small = {
    ...comparison,
    after: 0.69,
    difference: -0.02,
    low: -0.03,
    high: -0.01,
    verdict: 'worse',
  } as const;
  expect(verdictSentence(small, { metric: 'fact coverage' })).toBe(
    'Worse: fact coverage went from 0.71 to 0.69 (-0.020, 95 % interval -0.030 to -0.010) over 1,240 cases, less than the 0.050 that matters.',
  );
});

test('without a difference it says what could have been seen', () => {
  expect(
    verdictSentence({ ...comparison, low: -0.01, verdict: 'no difference seen' }, { metric: 'chrF' }),
  ).toMatch(/^No difference seen: .* over 1,240 cases, enough to see a difference of 0\.040\.$/u);
});

test('with too few cases it says how many it takes', () => {
  const few = { ...comparison, cases: 12, low: -0.1, needed: 180, verdict: 'too few cases' } as const;
  expect(verdictSentence(few, { metric: 'chrF' })).toMatch(
    /^Too few cases to tell: .* over 12 cases; to see a difference of 0\.050 takes about 180 cases\.$/u,
  );
  expect(verdictSentence(comparePaired([0], [1]), { metric: 'hits' })).toMatch(
    /^Too few cases to tell: .* over 1 case; a verdict takes at least 10\.$/u,
  );
  expect(verdictSentence(comparePaired([], []), { metric: 'hits' })).toBe(
    'Too few cases to tell: no case has a value for hits in both systems.',
  );
});

test('what is the same in both is said so, and values are written in their unit', () => {
  const format = (value: number) => `${Math.round(value)} ms`;
  const same = comparePaired(Array(80).fill(120), Array(80).fill(120), { worthwhile: 50, largest: 1_000 });
  expect(verdictSentence(same, { metric: 'time', format })).toBe(
    'No difference seen: time is 120 ms in both over 80 cases, enough to see a difference of 38 ms.',
  );
});
