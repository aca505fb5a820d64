import { expect, test } from 'vitest';
import { krippendorffAlpha, type Rating } from '../../../src/evaluate/statistics/krippendorff-alpha.ts';

const gap = null;

/** Krippendorff, 2011, section C: four observers, twelve units, with gaps. */
const observers: readonly (readonly Rating[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3],
  [gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap],
];

const unitsOf = (graders: readonly (readonly Rating[])[]): readonly (readonly Rating[])[] =>
  (graders[0] ?? []).map((_, unit) => graders.map((ratings) => ratings[unit] ?? null));

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('the published example has its published %s alpha', (level, alpha) => {
  expect(krippendorffAlpha(unitsOf(observers), level)).toBeCloseTo(alpha, 3);
});

test.each([
  ['nominal', 0.522_727],
  ['ordinal', 0.832_21],
  ['interval', 0.898_551],
] as const)('another table with gaps has the %s alpha of the krippendorff package', (level, alpha) => {
  const graders = [
    [1, 1, 3, 2, gap, 5],
    [2, 1, 3, gap, 4, 5],
    [2, 2, 3, 1, 4, gap],
  ];
  expect(krippendorffAlpha(unitsOf(graders), level)).toBeCloseTo(alpha, 5);
});

test('full agreement is 1, opposite grades are below 0', () => {
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [2, 2],
        [5, 5],
      ],
      'ordinal',
    ),
  ).toBe(1);
  expect(
    krippendorffAlpha(
      [
        [1, 5],
        [5, 1],
        [1, 5],
      ],
      'interval',
    ),
  ).toBeLessThan(0);
});

test('labels may be words on a nominal scale only', () => {
  const labels = [
    ['right', 'right'],
    ['wrong', 'right'],
    ['wrong', 'wrong'],
    ['right', null],
  ];
  // Coincidences: right 3, wrong 3, one mixed unit: 1 - (2 / 1) / (18 / 5).
  expect(krippendorffAlpha(labels, 'nominal')).toBeCloseTo(1 - 2 / (18 / 5), 12);
  expect(() => krippendorffAlpha(labels, 'ordinal')).toThrow('must be numbers');
});

test('there is no alpha where nothing was graded twice or all grades are the same', () => {
  expect(krippendorffAlpha([], 'nominal')).toBeNull();
  expect(krippendorffAlpha([[1, null], [2]], 'interval')).toBeNull();
  expect(
    krippendorffAlpha(
      [
        [4, 4],
        [4, 4],
      ],
      'interval',
    ),
  ).toBeNull();
});
