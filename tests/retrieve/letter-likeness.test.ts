import { expect, test } from 'vitest';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import { letterRuns } from '../../src/language/letter-runs.ts';
import { letterLikeness } from '../../src/retrieve/letter-likeness.ts';
import type { TermStatistics } from '../../src/retrieve/term-worth.ts';
import { recordOf } from '../support/passage-of.ts';

const recordWith = (...bodyTerms: readonly string[]): PassageRecord => ({
  ...recordOf(),
  search: { titleTerms: [], bodyTerms, meaning: '' },
});

/** Counts the runs as the store does: over the distinct terms of each passage. */
const statisticsOf = (records: readonly PassageRecord[]): TermStatistics => {
  const frequencies = new Map<string, number>();
  for (const { search } of records)
    for (const term of new Set([...search.titleTerms, ...search.bodyTerms]))
      for (const run of new Set(letterRuns(term))) frequencies.set(run, (frequencies.get(run) ?? 0) + 1);
  return { passages: records.length, frequencies };
};

const likeness = (terms: readonly string[], ...records: readonly PassageRecord[]): readonly number[] =>
  letterLikeness(new Set(terms), statisticsOf(records), records);

test('a compound is like its parts, and like nothing else', () => {
  const [parts, other] = likeness(['laddkabel'], recordWith('kabel', 'laddning'), recordWith('vinterdäck'));
  expect(parts).toBeGreaterThan(0.1);
  expect(other).toBe(0);
});

test('a word with a slip of spelling is nearer than another word', () => {
  const [slip, other] = likeness(['kalibrering'], recordWith('kalibering'), recordWith('kalkyl'));
  expect(slip).toBeGreaterThan(other ?? 1);
});

test('the same word is most like itself and stays below 1', () => {
  const [same, longer] = likeness(['kabel'], recordWith('kabel'), recordWith('kabeltrumma'));
  expect(same).toBeGreaterThan(longer ?? 1);
  expect(same).toBeLessThan(1);
});

test('letters that every candidate has are worth less than those of one', () => {
  const [common, rare] = likeness(
    ['kabel', 'ferry'],
    recordWith('kabel'),
    recordWith('ferry'),
    ...Array.from({ length: 8 }, () => recordWith('kabel')),
  );
  expect(rare).toBeGreaterThan((common ?? 1) * 2);
});

test('a title counts twice', () => {
  const title = { ...recordOf(), search: { titleTerms: ['kabel'], bodyTerms: ['annat'], meaning: '' } };
  const [inTitle, inText] = likeness(['kabel'], title, recordWith('kabel', 'annat', 'annat'));
  expect(inTitle).toBeGreaterThan(inText ?? 1);
});

test('words shorter than a run of letters count as a whole', () => {
  const [same, other] = likeness(['12'], recordWith('12'), recordWith('13'));
  expect(same).toBeGreaterThan(0);
  expect(other).toBe(0);
});

test('no terms and no candidates are no trouble', () => {
  expect(likeness([])).toEqual([]);
  expect(likeness([], recordWith('kabel'))).toEqual([0]);
  expect(likeness(['kabel'])).toEqual([]);
});
