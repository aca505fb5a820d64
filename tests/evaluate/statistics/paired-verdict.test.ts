import { expect, test } from 'vitest';
import { comparePaired, type Verdict } from '../../../src/evaluate/statistics/paired-verdict.ts';
import { otherRandom, sampleOf } from '../simulated-sample.ts';

const grades = (size: number, seed: number): readonly number[] => {
  const next = otherRandom(seed);
  return Array.from({ length: size }, () => Math.round(next() * 4) / 4);
};

const raised = (values: readonly number[], by: number, seed = 2): readonly number[] =>
  sampleOf('normal', values.length, otherRandom(seed)).map(
    (noise, at) => (values[at] ?? 0) + by + noise * 0.1,
  );

test('a clear gain is better, a clear loss worse, and the other way round where less is better', () => {
  const before = grades(100, 1);
  const after = raised(before, 0.1);
  const comparison = comparePaired(before, after);
  expect(comparison.verdict).toBe('better');
  expect(comparison.difference).toBeCloseTo(comparison.after - comparison.before, 12);
  expect(comparison.low).toBeGreaterThan(0);
  expect(comparison.p).toBe(1 / 10_000);
  expect(comparePaired(after, before).verdict).toBe('worse');
  expect(comparePaired(before, after, { higherIsBetter: false }).verdict).toBe('worse');
});

test('many equal cases show no difference, few of them are too few', () => {
  const same = (size: number): Verdict => comparePaired(grades(size, 1), grades(size, 1)).verdict;
  expect(same(60)).toBe('no difference seen');
  expect(same(59)).toBe('too few cases');
  expect(comparePaired(grades(30, 1), grades(30, 1), { worthwhile: 0.1 }).verdict).toBe('no difference seen');
});

test('noise on many cases is no difference, the same noise on few is too few to tell', () => {
  const compare = (size: number) => comparePaired(grades(size, 1), raised(grades(size, 1), 0, 8));
  expect(compare(200).verdict).toBe('no difference seen');
  expect(compare(200).detectable).toBeLessThan(0.05);
  expect(compare(20).verdict).toBe('too few cases');
  expect(compare(20).needed).toBeGreaterThan(20);
});

test('below ten cases nothing is said, however clear it looks', () => {
  const nine = Array(9).fill(0);
  expect(comparePaired(nine, Array(9).fill(1)).verdict).toBe('too few cases');
  expect(comparePaired(nine, Array(9).fill(1)).p).toBe(2 / 2 ** 9);
  expect(comparePaired([...nine, 0], Array(10).fill(1)).verdict).toBe('better');
});

test('no case and one case are too few and no fault', () => {
  expect(comparePaired([], [])).toMatchObject({
    cases: 0,
    difference: 0,
    p: 1,
    detectable: null,
    verdict: 'too few cases',
  });
  expect(comparePaired([0.5], [1])).toMatchObject({
    cases: 1,
    changed: 1,
    difference: 0.5,
    needed: null,
    verdict: 'too few cases',
  });
});

test('what differs by rounding alone does not differ', () => {
  expect(comparePaired([0.3], [0.1 + 0.2]).changed).toBe(0);
});

test('values that can not be compared are refused', () => {
  const refused = (before: number[], after: number[]) => expect(() => comparePaired(before, after));
  refused([1, 2], [1]).toThrow('on the same cases');
  refused([1, Number.NaN], [1, 1]).toThrow('not a finite number');
  refused([1, 1], [1, Number.POSITIVE_INFINITY]).toThrow('not a finite number');
  expect(() => comparePaired([1], [1], { worthwhile: 0 })).toThrow('above 0');
});

type Noise = (next: () => number) => number;

/** Counts the verdicts over a thousand comparisons of a system with itself, each time with other noise. */
const verdictsOnItself = (noise: Noise, size: number): Readonly<Record<Verdict, number>> => {
  const next = otherRandom(size * 31);
  const counts = { better: 0, worse: 0, 'no difference seen': 0, 'too few cases': 0 };
  for (let run = 0; run < 1_000; run += 1) {
    const before = Array.from({ length: size }, () => noise(next));
    const after = Array.from({ length: size }, () => noise(next));
    counts[comparePaired(before, after, { resamples: 400, permutations: 499 }).verdict] += 1;
  }
  return counts;
};

const hit: Noise = (next) => (next() < 0.7 ? 1 : 0);
const graded: Noise = (next) => Math.round(next() * 4) / 4;
const skewed: Noise = (next) => -Math.log(1 - next());

test.each<[string, Noise, number]>([
  ['hits', hit, 6],
  ['hits', hit, 12],
  ['hits', hit, 40],
  ['grades', graded, 10],
  ['grades', graded, 100],
  ['times', skewed, 12],
  ['times', skewed, 60],
])(
  'a system compared with itself by %s over the same cases is rarely called better or worse (%#)',
  (_, noise, size) => {
    const { better, worse } = verdictsOnItself(noise, size);
    expect(better).toBeLessThanOrEqual(50);
    expect(worse).toBeLessThanOrEqual(50);
    expect(better + worse).toBeLessThanOrEqual(65);
  },
);

test('a difference as large as is said to be detectable is found in about four of five trials', () => {
  const next = otherRandom(5);
  const zeros = Array(40).fill(0);
  const detectable = ((2.0227 + 0.8512) * 0.2) / Math.sqrt(40);
  let found = 0;
  for (let run = 0; run < 500; run += 1) {
    const after = sampleOf('normal', 40, next).map((noise) => noise * 0.2 + detectable);
    if (comparePaired(zeros, after, { resamples: 400, permutations: 499 }).verdict === 'better') found += 1;
  }
  expect(found).toBeGreaterThan(360);
  expect(found).toBeLessThan(440);
});
