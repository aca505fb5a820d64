import { expect, test } from 'vitest';
import {
  differenceAxis,
  sliceDifferenceAxis,
  turnedDifference,
  valueAxis,
} from '../../../src/report/charts/interval-axes.ts';
import { better, manyMarkets } from '../support/evaluation-runs.ts';

const metric = (name: string) => {
  const found = better.comparison?.metrics.find((compared) => compared.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

test('right of zero is better whatever the direction, in units of what matters', () => {
  const edits = turnedDifference(metric('effort.edits'), false);
  expect(edits.value).toBeCloseTo(1.4);
  expect([edits.low, edits.high]).toEqual([expect.closeTo(0.8), expect.closeTo(2)]);
  expect(turnedDifference(metric('time.total'), false).value).toBeLessThan(0);
  expect(turnedDifference(metric('reply.fact-coverage'), true).value).toBeCloseTo(1.4);
});

test('the axis is not stretched by slices with too few cases', () => {
  const slices = manyMarkets.comparison?.slices ?? [];
  const [from, to] = sliceDifferenceAxis(slices, true, { unit: 'share' }).domain;
  expect([from, to]).toEqual([expect.closeTo(-4.32), expect.closeTo(4.32)]);
});

test('an axis goes to six times what matters at most, and to one and a half at least', () => {
  const compared = metric('reply.fact-coverage');
  const far = differenceAxis([{ ...compared, low: -9, high: 9 }], () => true);
  const near = differenceAxis([{ ...compared, low: 0, high: 0 }], () => true);
  expect([far.domain, near.domain]).toEqual([
    [-6, 6],
    [-1.5, 1.5],
  ]);
});

test('ticks of slices are differences as they are, turned where lower is better', () => {
  const ticks = sliceDifferenceAxis([metric('time.total')], false, { unit: 'milliseconds' }).ticks;
  expect(ticks.map(({ label }) => label)).toEqual([
    '+100 ms',
    '+50 ms',
    '0.0 ms'.replace('.0', ''),
    '-50 ms',
    '-100 ms',
  ]);
});

test('shares are drawn on all of 0 to 1, times from zero', () => {
  const rows = [{ value: 0.9, low: 0.88, high: 0.92 }];
  expect(valueAxis(rows, { unit: 'share' }, 'coverage', true).domain).toEqual([0, 1]);
  expect(
    valueAxis([{ value: 40, low: 30, high: 100 }], { unit: 'milliseconds' }, 'time', false).domain,
  ).toEqual([0, 105]);
});
