import { expect, test } from 'vitest';
import type { KnownTerm } from '../../src/language/nearby-spellings.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { forgiveSpelling } from '../../src/retrieve/forgive-spelling.ts';

const storeWith = (known: Readonly<Record<string, number>>, similar: readonly KnownTerm[]) => {
  const asked: string[] = [];
  return {
    asked,
    termStatistics: async () => ({ passages: 100, frequencies: new Map(Object.entries(known)) }),
    similarTerms: async (term: string) => {
      asked.push(term);
      return similar;
    },
  };
};

test('an unknown term is replaced by the nearest known one, and further ones are looked for beside it', async () => {
  const store = storeWith({ card: 9 }, [
    { term: 'charg', passages: 20 },
    { term: 'chart', passages: 3 },
  ]);
  const { query, statistics, alternatives } = await forgiveSpelling(evidenceQuery('chrag card', 'en'), store);
  expect([...query.terms]).toEqual(['charg', 'card']);
  expect(query.surface.get('charg')).toBe('chrag');
  expect(statistics.frequencies.get('charg')).toBe(20);
  expect(alternatives).toEqual(['chart']);
  expect(store.asked).toEqual(['chrag']);
});

test('known terms are never looked up', async () => {
  const store = storeWith({ card: 9 }, [{ term: 'cart', passages: 90 }]);
  const asked = evidenceQuery('card', 'en');
  expect((await forgiveSpelling(asked, store)).query).toBe(asked);
  expect(store.asked).toEqual([]);
});

test('an unknown term without a near one stays as it is', async () => {
  const { query } = await forgiveSpelling(evidenceQuery('zzyzx', 'en'), storeWith({}, []));
  expect([...query.terms]).toEqual(['zzyzx']);
});

test('a text of nothing but unknown words is no text with slips', async () => {
  const store = storeWith({}, [{ term: 'card', passages: 9 }]);
  const asked = evidenceQuery('alfa bravo charlie delta echoes foxtrot golfing hotelier', 'en');
  expect((await forgiveSpelling(asked, store)).query).toBe(asked);
  expect(store.asked).toEqual([]);
});

test('a term that stands around the question already is not counted twice', async () => {
  const store = storeWith({ charg: 20 }, [{ term: 'charg', passages: 20 }]);
  const { query } = await forgiveSpelling(evidenceQuery('chrag', 'en', { subject: 'charging' }), store);
  expect([...query.terms]).toEqual(['charg']);
  expect([...query.surroundings]).toEqual([]);
});

test('a compound that no passage holds is searched by its parts that some do', async () => {
  const partsOf = async (word: string, known: Readonly<Record<string, number>>) => {
    const { query } = await forgiveSpelling(evidenceQuery(word, 'und'), storeWith(known, []));
    return [...query.terms];
  };
  expect(await partsOf('avropsprocess', { avrop: 4, process: 9 })).toEqual(['avrop', 'process']);
  expect(await partsOf('avropsprocess', { avrop: 4 })).toEqual(['avrop']);
  expect(await partsOf('avropsprocess', { process: 9 })).toEqual(['process']);
  expect(await partsOf('avropsprocess', { avro: 1, avrop: 4, avropsp: 0 })).toEqual(['avrop']);
  expect(await partsOf('kortet', { kort: 4 })).toEqual(['kortet']);
});

test('a part of a compound is no word of its own, and is not looked up', async () => {
  const store = storeWith({ laddkabel: 4, kabel: 9 }, [{ term: 'lade', passages: 9 }]);
  const { query } = await forgiveSpelling(evidenceQuery('laddkabel', 'sv'), store);
  expect(query.terms.has('ladd')).toBe(true);
  expect(store.asked).toEqual([]);
});
