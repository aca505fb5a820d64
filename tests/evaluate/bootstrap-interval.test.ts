import { expect, test } from 'vitest';
import { bootstrapInterval } from '../../src/evaluate/bootstrap-interval.ts';

/** Numbers from 0 to 1 that are the same in every run; a linear congruential generator, unlike the one under test. */
const seededNumbers = (seed: number): (() => number) => {
  let state = BigInt(seed);
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
};

const normalSample = (size: number, next: () => number): readonly number[] =>
  Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()));

test('the same values and seed give the same interval, another seed another one', () => {
  const values = normalSample(50, seededNumbers(1));
  expect(bootstrapInterval(values, 7)).toEqual(bootstrapInterval(values, 7));
  expect(bootstrapInterval(values, 7)).not.toEqual(bootstrapInterval(values, 8));
  expect(bootstrapInterval(values)).toEqual(bootstrapInterval(values));
});

test('the value is the mean and lies inside its interval', () => {
  const { value, low, high } = bootstrapInterval([0, 1, 1, 0, 1, 1, 0, 1]);
  expect(value).toBe(0.625);
  expect(low).toBeLessThan(0.625);
  expect(high).toBeGreaterThan(0.625);
  expect(low).toBeGreaterThanOrEqual(0);
  expect(high).toBeLessThanOrEqual(1);
});

test('values that do not differ leave no interval', () => {
  expect(bootstrapInterval([0.5, 0.5, 0.5])).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  expect(bootstrapInterval([1])).toEqual({ value: 1, low: 1, high: 1 });
});

test('no values give zeros', () => {
  expect(bootstrapInterval([])).toEqual({ value: 0, low: 0, high: 0 });
});

test('four times the values make the interval about half as wide', () => {
  const next = seededNumbers(3);
  const widthOf = (size: number): number => {
    const { low, high } = bootstrapInterval(normalSample(size, next));
    return high - low;
  };
  expect(widthOf(1_600) / widthOf(400)).toBeGreaterThan(0.4);
  expect(widthOf(1_600) / widthOf(400)).toBeLessThan(0.6);
});

test('of a thousand intervals over samples of a hundred about 95 in 100 hold the true mean', () => {
  const next = seededNumbers(11);
  let holding = 0;
  for (let run = 0; run < 1_000; run += 1) {
    const { low, high } = bootstrapInterval(normalSample(100, next), run);
    if (low <= 0 && high >= 0) holding += 1;
  }
  expect(holding).toBeGreaterThanOrEqual(930);
  expect(holding).toBeLessThanOrEqual(970);
});
