import { expect, test } from 'vitest';
import { bootstrapInterval } from '../../../src/evaluate/statistics/bootstrap-interval.ts';
import { midPInterval } from '../../../src/evaluate/statistics/mid-p-interval.ts';
import { shareMeanInterval } from '../../../src/evaluate/statistics/share-mean-interval.ts';
import { wilsonInterval } from '../../../src/evaluate/statistics/wilson-interval.ts';

test('hits and misses have the exact interval, also where all are alike', () => {
  expect(shareMeanInterval([1, 0, 0, 1, 1])).toEqual(midPInterval(3, 5));
  expect(shareMeanInterval(Array(20).fill(1))).toEqual(midPInterval(20, 20));
  expect(shareMeanInterval(Array(20).fill(0)).high).toBeCloseTo(0.1391, 4);
});

test('shares that vary little have a narrower interval than hits of the same mean', () => {
  const values = [0.4, 0.5, 0.6, 0.5, 0.45, 0.55, 0.5, 0.4, 0.6, 0.5];
  const { value, low, high } = shareMeanInterval(values);
  expect({ value, low, high }).toEqual(bootstrapInterval(values));
  // 0.5 -+ 2.2622 * 0.07071 / sqrt(10)
  expect(low).toBeCloseTo(0.4494, 3);
  expect(high).toBeCloseTo(0.5506, 3);
});

test('no share takes its interval beyond that of hits of the same mean', () => {
  const values = [...Array(17).fill(1), 0.9, 0, 0];
  const { value, low, high } = shareMeanInterval(values);
  const widest = wilsonInterval(17.9, 20);
  expect(bootstrapInterval(values).low).toBeLessThan(widest.low);
  expect(value).toBeCloseTo(0.895, 12);
  expect(low).toBeCloseTo(widest.low, 12);
  expect(high).toBeLessThanOrEqual(1);
});

test('no values give zeros, equal ones no interval', () => {
  expect(shareMeanInterval([])).toEqual({ value: 0, low: 0, high: 0 });
  expect(shareMeanInterval([0.5, 0.5])).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
});
