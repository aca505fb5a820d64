import { expect, test } from 'vitest';
import {
  bootstrapInterval,
  differenceInterval,
} from '../../../src/evaluate/statistics/bootstrap-interval.ts';
import { shareMeanInterval } from '../../../src/evaluate/statistics/share-mean-interval.ts';
import { otherRandom, type Shape, sampleOf, shapes } from '../simulated-sample.ts';

test('the same values and seed give the same interval, another seed another one', () => {
  const values = sampleOf('skewed', 50, otherRandom(1));
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

test('differences that went one way may still have gone the other', () => {
  const gains = [...Array(18).fill(0), 1, 1];
  expect(differenceInterval(gains).low).toBeLessThan(0);
  expect(differenceInterval([1, ...Array(4).fill(0)]).low).toBeGreaterThanOrEqual(-1);
  expect(differenceInterval([])).toEqual({ value: 0, low: 0, high: 0 });
  expect(differenceInterval([0, 0, 0])).toEqual({ value: 0, low: 0, high: 0 });
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
  // The percentiles of 99,999 resamples are 0.285 and 0.645, Student's interval is 0.252 to 0.678.
  expect(low).toBeCloseTo(0.252, 3);
  expect(high).toBeCloseTo(0.678, 3);
});

test('lists of one size share their draws, whatever was measured in between', () => {
  const values = sampleOf('skewed', 40, otherRandom(5));
  const alone = bootstrapInterval(values);
  for (const size of [39, 41, 5_000]) bootstrapInterval(sampleOf('normal', size, otherRandom(size)));
  expect(bootstrapInterval(values)).toEqual(alone);
});

type Interval = typeof bootstrapInterval;

const holdingOf = (shape: Shape, size: number, intervalOf: Interval): number => {
  const next = otherRandom(size * 17 + shape.length);
  const { mean } = shapes[shape];
  let holding = 0;
  for (let run = 0; run < 1_000; run += 1) {
    const { low, high } = intervalOf(sampleOf(shape, size, next));
    if (low <= mean && high >= mean) holding += 1;
  }
  return holding;
};

test.each<[Shape, number, Interval]>([
  ['normal', 10, bootstrapInterval],
  ['normal', 20, bootstrapInterval],
  ['normal', 100, bootstrapInterval],
  ['log-normal', 20, bootstrapInterval],
  ['log-normal', 100, bootstrapInterval],
  ['skewed', 20, bootstrapInterval],
  ['skewed', 50, bootstrapInterval],
  ['binary', 20, shareMeanInterval],
  ['binary', 30, shareMeanInterval],
  ['rare hits', 20, shareMeanInterval],
  ['rare hits', 100, shareMeanInterval],
  ['mostly whole', 20, shareMeanInterval],
  ['mostly whole', 100, shareMeanInterval],
  ['peaked', 20, differenceInterval],
  ['difference of log-normals', 20, differenceInterval],
  ['difference of log-normals', 100, differenceInterval],
  ['changed hits', 20, differenceInterval],
  ['changed hits', 50, differenceInterval],
])(
  'of a thousand intervals over %s samples of %d from 93 to 97 in 100 hold the true mean',
  (shape, size, of) => {
    const holding = holdingOf(shape, size, of);
    expect(holding).toBeGreaterThanOrEqual(930);
    expect(holding).toBeLessThanOrEqual(970);
  },
);
