import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/knowledge/passage.ts';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import type { EvidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { rankingFeatures } from '../../src/retrieve/ranking-features.ts';
import { type TermWorth, termWorth } from '../../src/retrieve/term-worth.ts';
import { recordOf } from '../support/passage-of.ts';

const query: EvidenceQuery = {
  terms: new Set(['card', 'arriv']),
  parts: new Set(),
  surroundings: new Set(['ferri']),
  meaning: '',
  message: '',
  gloss: { question: '', message: '' },
  language: 'en',
  scope: { market: null, model: null },
  surface: new Map(),
};

const seen = { letters: 0, day: '2026-11-22' };

const statistics = {
  passages: 100,
  frequencies: new Map([
    ['card', 9],
    ['ferri', 49],
  ]),
};

const worth = termWorth(query, statistics);

const filler = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `filler${at}`);

const recordWith = (titleTerms: readonly string[], bodyTerms: readonly string[]): PassageRecord => ({
  ...recordOf(),
  search: { titleTerms, bodyTerms, meaning: '' },
});

const only = (...terms: readonly (readonly [string, number])[]): TermWorth => ({
  terms: new Map(terms),
  surroundings: new Map(),
  most: 1,
});

describe('the worth of terms among 100 passages', () => {
  test('is the natural logarithm of 1 + (N - n + 0.5) / (n + 0.5)', () => {
    expect(worth.terms.get('card')).toBeCloseTo(Math.log(1 + 91.5 / 9.5), 12);
    expect(worth.terms.get('arriv')).toBeCloseTo(Math.log(202), 12);
    expect(worth.surroundings.get('ferri')).toBeCloseTo(Math.log(1 + 51.5 / 49.5), 12);
  });

  test('stays above zero for a term that stands in every passage', () => {
    const everywhere = { passages: 3, frequencies: new Map([['card', 3]]) };
    expect(termWorth(query, everywhere).terms.get('card')).toBeGreaterThan(0);
  });
});

describe('the features of a passage', () => {
  test('are the hand-computed BM25 for a passage of average length', () => {
    // Title "card" counts twice and once more in the text: 3 of 70 words; "arriv" once.
    const record = recordWith(['card'], ['card', 'arriv', ...filler(66)]);
    const features = rankingFeatures(worth, record, null, seen);
    // Of 7.6737 for the two and 8.4197 for the two rare words that a sure question would have.
    expect(features.words).toBeCloseTo(0.254875, 5);
    expect(features.title).toBeCloseTo(0.1469, 5);
    expect(features.around).toBe(0);
  });

  test('are lower for a passage of twice the length', () => {
    const record = recordWith(['card'], ['card', 'arriv', ...filler(136)]);
    expect(rankingFeatures(worth, record, null, seen).words).toBeCloseTo(0.192825, 5);
  });

  test('name the matched terms, the one that is worth most first', () => {
    const record = recordWith(['ferri'], ['card', 'arriv']);
    expect(rankingFeatures(worth, record, null, seen).matched).toEqual(['arriv', 'card', 'ferri']);
  });

  test('are zero and name nothing where no word is shared', () => {
    expect(rankingFeatures(worth, recordWith(['tyre'], ['winter']), null, seen)).toEqual({
      words: 0,
      title: 0,
      around: 0,
      meaning: null,
      letters: 0,
      age: 0,
      matched: [],
    });
  });

  test('are zero for a query without terms', () => {
    expect(rankingFeatures(only(), recordWith(['card'], ['card']), 0.5, seen)).toEqual({
      words: 0,
      title: 0,
      around: 0,
      meaning: 0.5,
      letters: 0,
      age: 0,
      matched: [],
    });
  });

  test('stay below 1 however often the words are repeated', () => {
    const record = recordWith(
      ['card', 'arriv', 'ferri'],
      Array.from({ length: 500 }, () => 'card'),
    );
    const features = rankingFeatures(worth, record, 1, seen);
    expect(features.words).toBeGreaterThan(0);
    expect(features.words).toBeLessThan(1);
    expect(features.title).toBeLessThan(1);
  });

  test('speak less for a passage that shares the only word of a short question than for one that shares all of a long one', () => {
    const record = recordWith([], ['show', 'card', 'arriv', 'late', ...filler(66)]);
    const short = rankingFeatures({ ...only(['show', 5]), most: 5 }, record, null, seen);
    const long = only(['show', 5], ['card', 5], ['arriv', 5], ['late', 5]);
    expect(rankingFeatures({ ...long, most: 5 }, record, null, seen).words).toBeGreaterThan(
      short.words * 1.5,
    );
  });

  test('keep a cosine from 0 to 1 and take a negative one as 0', () => {
    const record = recordWith([], []);
    expect(rankingFeatures(worth, record, 0.25, seen).meaning).toBe(0.25);
    expect(rankingFeatures(worth, record, -0.25, seen).meaning).toBe(0);
  });

  test('do not depend on the order of equal terms', () => {
    const equal = only(['b', 1], ['a', 1]);
    expect(rankingFeatures(equal, recordWith([], ['b', 'a']), null, seen).matched).toEqual(['a', 'b']);
  });

  test('count the words around a question by themselves', () => {
    const features = rankingFeatures(worth, recordWith([], ['ferri', ...filler(69)]), null, seen);
    expect(features).toMatchObject({ words: 0, title: 0 });
    expect(features.around).toBeCloseTo(
      Math.log(1 + 51.5 / 49.5) / 2.2 / (Math.log(1 + 51.5 / 49.5) + 2 * Math.log(1 + 99.5 / 1.5)),
      6,
    );
  });

  test('count the words of the question as those of a title in an approved answer', () => {
    const answer = recordOf({ kind: 'answer', title: 'Hello', question: 'Where is my card?', text: 'Soon.' });
    expect(rankingFeatures(only(['card', 1]), answer, null, seen).title).toBeCloseTo(1 / 3, 9);
  });

  test('keep the likeness of the letters as it was measured', () => {
    expect(rankingFeatures(worth, recordWith([], []), null, { ...seen, letters: 0.25 }).letters).toBe(0.25);
  });

  test('count the age of a past case or answer in days on a logarithmic scale, and an article never', () => {
    const age = (passage: Partial<Passage>): number =>
      rankingFeatures(only(), recordOf({ kind: 'case', question: 'Q', ...passage }), null, seen).age;
    expect(age({ date: '2026-11-22' })).toBe(0);
    // ln(1 + 10) / ln(1 + 3650)
    expect(age({ date: '2026-11-12' })).toBeCloseTo(0.292_328, 5);
    expect(age({ date: '2000-01-01' })).toBe(1);
    expect(age({ date: null })).toBe(0);
    expect(age({ date: 'unknown' })).toBe(0);
    expect(age({ kind: 'article', date: '2000-01-01' })).toBe(0);
    expect(age({ kind: 'answer', date: '2026-11-23' })).toBe(0);
  });
});
