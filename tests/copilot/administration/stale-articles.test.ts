import { expect, test } from 'vitest';
import { articleName, staleArticles } from '../../../src/copilot/administration/stale-articles.ts';
import type { Passage } from '../../../src/knowledge/passage.ts';
import { passageOf } from '../../support/passage-of.ts';

const today = '2026-11-22';

const reasonOf = (given: Partial<Passage>, citedBy = 0) => {
  const passage = passageOf(given);
  const [found] = staleArticles([passage], new Map([[articleName(passage), citedBy]]), today);
  return found?.reason ?? null;
};

test.each<[string, Partial<Passage>, number, string | null]>([
  ['not changed for a year and cited by three', { date: '2025-11-21' }, 3, 'old'],
  ['not changed for a year and cited by two', { date: '2025-11-21' }, 2, null],
  ['changed within the year', { date: '2025-11-22' }, 50, null],
  ['without a date', { date: null }, 50, null],
  ['a translation that is out of date', { outOfDate: true }, 0, 'translation'],
  ['ending in 30 days', { validTo: '2026-12-22' }, 0, 'ending'],
  ['ending in 31 days', { validTo: '2026-12-23' }, 0, null],
  ['ending today', { validTo: '2026-11-22T00:00:00Z' }, 0, 'ending'],
  ['ended yesterday', { validTo: '2026-11-21' }, 0, 'ended'],
])('an article %s', (_, given, citedBy, reason) => {
  expect(reasonOf(given, citedBy)).toBe(reason);
});

test('an article is told of once, whatever passages it has, with its most pressing reason first', () => {
  const both = { outOfDate: true, validTo: '2026-11-01', source: 'KA-2' };
  const passages = [
    passageOf({ source: 'KA-3', date: '2024-01-01' }),
    passageOf(both),
    passageOf({ ...both, part: 1 }),
    passageOf({ source: 'KA-1', language: 'sv', outOfDate: true }),
  ];
  const cited = new Map(passages.map((passage) => [articleName(passage), 4]));
  expect(staleArticles(passages, cited, today).map(({ source, reason }) => [source, reason])).toEqual([
    ['KA-2', 'ended'],
    ['KA-1', 'translation'],
    ['KA-3', 'old'],
  ]);
});

test('of articles for the same reason the one that is cited most comes first', () => {
  const passages = ['KA-1', 'KA-2'].map((source) => passageOf({ source, outOfDate: true }));
  const cited = new Map([[articleName(passages[1] ?? passageOf()), 1]]);
  expect(staleArticles(passages, cited, today).map(({ source }) => source)).toEqual(['KA-2', 'KA-1']);
});
