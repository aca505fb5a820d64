import { expect, test } from 'vitest';
import { compareSlices, type SliceValues } from '../../../src/evaluate/statistics/compare-slices.ts';
import { comparePaired } from '../../../src/evaluate/statistics/paired-verdict.ts';
import { otherRandom, sampleOf } from '../simulated-sample.ts';

const noise = (size: number, seed: number, gain = 0): SliceValues => {
  const next = otherRandom(seed);
  return {
    before: sampleOf('normal', size, next),
    after: sampleOf('normal', size, next).map((value) => value + gain),
  };
};

/** Six of six differ one way; the rest is as it was: p is 2 / 64. */
const justBetter: SliceValues = {
  before: Array(12).fill(0),
  after: [...Array(6).fill(1), ...Array(6).fill(0)],
};

test('what counts alone no longer counts among many slices', () => {
  expect(comparePaired(justBetter.before, justBetter.after).verdict).toBe('better');
  expect(compareSlices(new Map([['SE', justBetter]])).get('SE')?.verdict).toBe('better');
  const unchanged: SliceValues = { before: Array(20).fill(1), after: Array(20).fill(1) };
  const others = Array.from({ length: 5 }, (_, at) => [`m${at}`, unchanged] as const);
  const slices = new Map([['SE', justBetter], ...others]);
  const among = compareSlices(slices).get('SE');
  expect(among?.p).toBeCloseTo((6 * 2) / 64, 12);
  expect(among?.verdict).toBe('too few cases');
});

test('slices too small for any verdict do not make the others harder to judge', () => {
  const slices = new Map([
    ['SE', justBetter],
    ...Array.from({ length: 20 }, (_, at) => [`m${at}`, noise(5, at)] as const),
  ]);
  const compared = compareSlices(slices);
  expect(compared.get('SE')).toMatchObject({ p: 2 / 64, verdict: 'better' });
  expect(compared.get('m3')).toMatchObject({ cases: 5, verdict: 'too few cases' });
  expect([...compared.keys()]).toEqual([...slices.keys()]);
});

test('a real gain in one market stands out of twenty-seven', () => {
  const slices = new Map(
    Array.from({ length: 27 }, (_, at) => [`m${at}`, noise(60, at, at === 4 ? 1.2 : 0)] as const),
  );
  const better = [...compareSlices(slices)]
    .filter(([, { verdict }]) => verdict === 'better')
    .map(([name]) => name);
  expect(better).toEqual(['m4']);
});

test('in a hundred runs of ten slices without any difference at most one in ten finds one', () => {
  let alarms = 0;
  for (let run = 0; run < 100; run += 1) {
    const slices = new Map(
      Array.from({ length: 10 }, (_, at) => [`m${at}`, noise(30, run * 100 + at)] as const),
    );
    const verdicts = [...compareSlices(slices, { resamples: 400, permutations: 999 }).values()].map(
      ({ verdict }) => verdict,
    );
    if (verdicts.includes('better') || verdicts.includes('worse')) alarms += 1;
  }
  expect(alarms).toBeLessThanOrEqual(10);
});
