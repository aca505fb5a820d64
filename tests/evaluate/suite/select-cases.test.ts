import { expect, test } from 'vitest';
import { selectCases, slicesOf } from '../../../src/evaluate/suite/select-cases.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { goldOf } from '../run/made-draft-of.ts';

const cases = Array.from({ length: 10 }, (_, at) =>
  goldOf({
    careCase: careCaseOf('Hello?', {
      id: `c${at}`,
      market: at < 5 ? 'SE' : null,
      language: at % 2 === 0 ? 'sv' : 'en',
    }),
    tags: at === 3 ? ['late', 'angry'] : [],
  }),
);
const ids = (given: Parameters<typeof selectCases>[1]): readonly string[] =>
  selectCases(cases, given).map(({ careCase }) => careCase.id);

test('without a wish all cases are taken in their order', () => {
  expect(selectCases(cases, { only: {}, limit: undefined })).toEqual(cases);
});

test('a case must stand in a named slice of every dimension', () => {
  expect(ids({ only: { market: ['SE'], language: ['sv', 'nb'] }, limit: undefined })).toEqual([
    'c0',
    'c2',
    'c4',
  ]);
  expect(ids({ only: { tag: ['angry'] }, limit: undefined })).toEqual(['c3']);
  expect(ids({ only: { market: ['unknown'] }, limit: undefined })).toEqual(['c5', 'c6', 'c7', 'c8', 'c9']);
  expect(ids({ only: { moon: ['full'] }, limit: undefined })).toEqual([]);
});

test('a limit is chosen evenly over the order of what is left, each case once', () => {
  expect(ids({ only: {}, limit: 3 })).toEqual(['c0', 'c3', 'c6']);
  expect(ids({ only: { language: ['sv'] }, limit: 2 })).toEqual(['c0', 'c4']);
  expect(ids({ only: {}, limit: 10 })).toHaveLength(10);
  expect(ids({ only: {}, limit: 99 })).toHaveLength(10);
});

test('the slices of a dimension are named once, sorted', () => {
  expect(slicesOf(cases, 'language')).toEqual(['en', 'sv']);
  expect(slicesOf(cases, 'market')).toEqual(['SE', 'unknown']);
  expect(slicesOf(cases, 'moon')).toEqual([]);
});
