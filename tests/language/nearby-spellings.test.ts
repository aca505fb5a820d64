import { describe, expect, test } from 'vitest';
import { type KnownTerm, nearbySpellings, spellingProbe } from '../../src/language/nearby-spellings.ts';

const knownTerms = (terms: Readonly<Record<string, number>>): readonly KnownTerm[] =>
  Object.entries(terms).map(([term, passages]) => ({ term, passages }));

const nearby = (term: string, terms: Readonly<Record<string, number>>): readonly string[] =>
  nearbySpellings(term, knownTerms(terms)).map(({ term: found }) => found);

describe('nearby spellings', () => {
  test.each([
    ['deliv', 'delivv'],
    ['batteri', 'battri'],
    ['charger', 'chrager'],
    ['warranti', 'warrabti'],
    ['invoic', 'imvoic'],
    ['configur', 'confugrur'],
    ['lägenhet', 'lagenhet'],
    ['förlängning', 'forlangning'],
    ['dækmærk', 'dakmark'],
  ])('find "%s" for "%s"', (meant, typed) => {
    expect(nearby(typed, { [meant]: 3, somethingelse: 9 })).toEqual([meant]);
  });

  test('put fewer slips before the same first letter before frequent terms', () => {
    expect(nearby('batery', { battery: 1, batter: 90, batiry: 5, catery: 90 })).toEqual([
      ...['batiry', 'battery', 'catery'],
    ]);
    expect(nearby('lada', { låda: 1, lado: 50 })).toEqual(['låda', 'lado']);
  });

  test('leave out terms with two slips where one is enough, and never give more than three', () => {
    expect(nearby('warrantie', { warranti: 1, warranto: 50 })).toEqual(['warranti']);
    const many = Object.fromEntries(['carda', 'cardb', 'cardc', 'cardd', 'carde'].map((term) => [term, 2]));
    expect(nearby('cardx', many)).toEqual(['carda', 'cardb', 'cardc']);
  });

  test('forgive two slips in long words only', () => {
    expect(nearby('tranpsrot', { transport: 1 })).toEqual(['transport']);
    expect(nearby('crgo', { cargos: 1 })).toEqual([]);
    expect(nearby('chergar', { charger: 1 })).toEqual([]);
  });

  test('leave codes, numbers, concepts and short words alone, on both sides', () => {
    for (const term of ['e1042', '5.0.3', '22kw', '§charging-card', 'car', '充电', '', 'x'.repeat(30)]) {
      expect(spellingProbe(term), term).toBeNull();
      expect(nearby(term, { e1043: 1, card: 1, care: 1 }), term).toEqual([]);
    }
    expect(nearby('cards', { cards2: 9, '§cards': 9 })).toEqual([]);
  });

  test('are terms that still occur, and never the term itself', () => {
    expect(nearby('charger', { charger: 4, charget: 0 })).toEqual([]);
  });
});

describe('what to look up for a term', () => {
  test('holds every spelling that one slip may have come from', () => {
    const { spellings = [] } = spellingProbe('kabel') ?? {};
    for (const spelling of ['kable', 'abel', 'kabell', 'kåbel', 'fabel', 'skabel']) {
      expect(spellings).toContain(spelling);
    }
    expect(spellings).not.toContain('kabel');
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test('is bounded for the longest word, and knows other alphabets', () => {
    expect(spellingProbe('oaoaoaoaoaoaoaoaoaoaoaoa')?.spellings.length).toBeLessThan(2_000);
    expect(spellingProbe('карта')?.spellings).toContain('карты');
    expect(spellingProbe('καρτα')?.spellings).toContain('καρτας'.replace('ς', 'σ'));
  });

  test('compares by the first letters from eight letters on', () => {
    expect(spellingProbe('battery')?.twoSlips).toBeNull();
    expect(spellingProbe('batteries')?.twoSlips).toEqual({ prefix: 'batt', minLength: 7, maxLength: 11 });
  });
});
