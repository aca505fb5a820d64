import { expect, test } from 'vitest';
import { bootstrapInterval } from '../../../src/evaluate/statistics/bootstrap-interval.ts';
import { otherRandom, type Shape, sampleOf, shapes } from '../simulated-sample.ts';

test('the same values and seed give the same interval, another seed another one', () => {
  const values = sampleOf('normal', 50, otherRandom(1));
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
  const next = otherRandom(3);
  const widthOf = (size: number): number => {
    const { low, high } = bootstrapInterval(sampleOf('normal', size, next));
    return high - low;
  };
  expect(widthOf(1_600) / widthOf(400)).toBeGreaterThan(0.4);
  expect(widthOf(1_600) / widthOf(400)).toBeLessThan(0.6);
});

test('few values are not taken to vary less than they do', () => {
  const values = [0.1, 0.4, 0.35, 0.8, 0.9, 0.05, 0.6, 0.2, 0.75, 0.5];
  const { value, low, high } = bootstrapInterval(values);
  expect(value).toBeCloseTo(0.465, 12);
  // The percentiles of 99,999 resamples are 0.285 and 0.645, Student's interval is 0.246 to 0.684.
  expect(low).toBeGreaterThan(0.24);
  expect(low).toBeLessThan(0.28);
  expect(high).toBeGreaterThan(0.65);
  expect(high).toBeLessThan(0.69);
});

test('lists of one size share their draws, whatever was measured in between', () => {
  const values = sampleOf('skewed', 40, otherRandom(5));
  const alone = bootstrapInterval(values);
  for (const size of [39, 41, 5_000]) bootstrapInterval(sampleOf('normal', size, otherRandom(size)));
  expect(bootstrapInterval(values)).toEqual(alone);
});

const holdingOf = (shape: Shape, size: number): number => {
  const next = otherRandom(size * 17 + shape.length);
  const { mean } = shapes[shape];
  let holding = 0;
  for (let run = 0; run < 1_000; run += 1) {
    const { low, high } = bootstrapInterval(sampleOf(shape, size, next), undefined, 1_000);
    if (low <= mean && high >= mean) holding += 1;
  }
  return holding;
};

test.each<[Shape, number]>([
  ['normal', 10],
  ['normal', 100],
  ['skewed', 50],
  ['peaked', 30],
  ['binary', 30],
  ['changed hits', 50],
])('of a thousand intervals over %s samples of %d from 93 to 97 in 100 hold the true mean', (shape, size) => {
  const holding = holdingOf(shape, size);
  expect(holding).toBeGreaterThanOrEqual(930);
  expect(holding).toBeLessThanOrEqual(970);
});
