import { describe, expect, test } from 'vitest';
import { suggestedBounds } from '../../../../src/entry/cli/eval/suggested-bounds.ts';
import type { MetricDefinition } from '../../../../src/evaluate/run/metric-definition.ts';

const definitionOf = (given: Partial<MetricDefinition>): MetricDefinition => ({
  name: 'x',
  title: 'x',
  group: 'reply',
  meaning: 'x',
  source: 'x',
  unit: 'share',
  higherIsBetter: true,
  worthwhile: 0.02,
  ...given,
});

const boundOf = (given: Partial<MetricDefinition>, low: number, high: number, cases = 50) =>
  suggestedBounds([{ name: 'x', cases, value: low, low, high }], [definitionOf(given)])[0]?.bound;

describe('a suggested bound', () => {
  test('is the bad end of the interval, rounded away from what was measured', () => {
    expect(boundOf({}, 0.6171, 0.74)).toEqual({ atLeast: 0.61 });
    expect(boundOf({ higherIsBetter: false }, 0.01, 0.0512)).toEqual({ atMost: 0.06 });
    expect(boundOf({ unit: 'grade' }, 4.128, 4.5)).toEqual({ atLeast: 4.12 });
    expect(boundOf({ unit: 'milliseconds', higherIsBetter: false }, 100, 310.2)).toEqual({ atMost: 311 });
  });

  test('does not move by what binary fractions add', () => {
    expect(boundOf({}, 0.29, 0.5)).toEqual({ atLeast: 0.29 });
    expect(boundOf({ higherIsBetter: false }, 0, 0.07)).toEqual({ atMost: 0.07 });
    expect(boundOf({}, 1, 1)).toEqual({ atLeast: 1 });
  });

  test('is not made of fewer than ten cases, nor of a metric that the run does not have', () => {
    expect(boundOf({}, 0.5, 0.6, 9)).toBeUndefined();
    expect(boundOf({}, 0.5, 0.6, 10)).toEqual({ atLeast: 0.5 });
    expect(boundOf({ name: 'other' }, 0.5, 0.6)).toBeUndefined();
  });
});
