import { expect, test } from 'vitest';
import { type IndexPlan, planIndex } from '../../src/knowledge/index-plan.ts';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import { recordOf } from '../support/passage-of.ts';

const record = (id: string, text = 'Text.'): PassageRecord => recordOf({ id, text });

const stored = (...records: readonly PassageRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ passage, hash }) => [passage.id, hash]));

const planOf = (wanted: readonly PassageRecord[], known: ReadonlyMap<string, string>): IndexPlan => {
  const planner = planIndex(known);
  for (const each of wanted) planner.take(each);
  return planner.plan();
};

test('passages are sorted into new, changed, vanished and unchanged ones', () => {
  const plan = planOf(
    [record('new'), record('changed', 'Now.'), record('same')],
    stored(record('changed', 'Before.'), record('same'), record('gone')),
  );
  expect(plan).toEqual({
    added: ['new'],
    changed: ['changed'],
    removed: ['gone'],
    unchanged: 1,
  });
});

test('everything is new where nothing is stored, and everything vanished where nothing is wanted', () => {
  expect(planOf([record('a'), record('b')], new Map())).toMatchObject({ removed: [], unchanged: 0 });
  expect(planOf([], stored(record('a'), record('b')))).toEqual({
    added: [],
    changed: [],
    removed: ['a', 'b'],
    unchanged: 0,
  });
});

test('of two wanted passages with one id the later one is taken once', () => {
  const plan = planOf([record('a', 'First.'), record('a', 'Second.')], new Map());
  expect(plan.added).toEqual(['a']);
  const unchanged = planOf([record('a', 'First.'), record('a', 'Second.')], stored(record('a', 'Second.')));
  expect(unchanged).toEqual({ added: [], changed: [], removed: [], unchanged: 1 });
});

test('one that is wanted otherwise first and then as it is stored is unchanged, and the other way round changed', () => {
  const [before, now] = [record('a', 'Before.'), record('a', 'Now.')];
  expect(planOf([now, before], stored(before))).toMatchObject({ changed: [], unchanged: 1 });
  expect(planOf([before, now], stored(before))).toMatchObject({ changed: ['a'], unchanged: 0 });
});
