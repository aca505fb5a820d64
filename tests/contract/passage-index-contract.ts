import { afterEach, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/knowledge/passage.ts';
import { analyseWords } from '../../src/language/analyse-words.ts';
import type { IndexEntry, PassageFilter, PassageIndex } from '../../src/retrieve/passage-index.ts';
import { recordOf } from '../support/passage-of.ts';

/** Dimensions of the vectors that the suite stores. */
export const contractDimensions = 4;

/** The index under test and where in it a known failure is expected, by the name of the test. */
type PassageIndexContract = {
  readonly open: () => Promise<PassageIndex>;
  readonly knownFailures?: readonly string[];
};

const everything: PassageFilter = {
  kinds: ['article', 'case', 'answer'],
  languages: null,
  market: null,
  model: null,
  withInternal: false,
  validOn: '2026-11-21',
};

const unit = (...values: readonly number[]): Float32Array => {
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
};

const entryOf = (
  id: string,
  passage: Partial<Passage> = {},
  vector: Float32Array | null = null,
): IndexEntry => ({
  record: recordOf({ title: 'Other', text: 'The card is here.', source: id, ...passage, id }),
  vector,
});

/** Runs what every search index must do over one of them; `open` gives an empty index each time. */
export const describePassageIndex = (name: string, contract: PassageIndexContract): void => {
  const opened: PassageIndex[] = [];

  const indexWith = async (...entries: readonly IndexEntry[]): Promise<PassageIndex> => {
    const index = await contract.open();
    opened.push(index);
    if (entries.length > 0) await index.upsert(entries);
    return index;
  };

  const search = async (
    index: PassageIndex,
    query: {
      readonly words?: string;
      readonly vector?: Float32Array;
      readonly filter?: Partial<PassageFilter>;
      readonly limit?: number;
    },
  ): Promise<readonly string[]> => {
    const found = await index.search({
      terms: analyseWords(query.words ?? '', 'en'),
      vector: query.vector ?? null,
      filter: { ...everything, ...query.filter },
      limit: query.limit ?? 10,
    });
    return found.map(({ id }) => id).sort();
  };

  const it = (sentence: string, body: () => Promise<void>): void => {
    const isKnown = contract.knownFailures?.includes(sentence) ?? false;
    (isKnown ? test.fails : test)(sentence, body);
  };

  describe(`${name} as a passage index`, () => {
    afterEach(async () => {
      for (const index of opened.splice(0)) await index.close();
    });

    it('finds a passage by a word of its title, its text, its heading and its question', async () => {
      const index = await indexWith(
        entryOf('a', { title: 'Towing weight', text: 'Nothing else.' }),
        entryOf('b', { title: 'One', text: 'The towing hook folds out.' }),
        entryOf('c', { title: 'Two', heading: 'About towing', text: 'Nothing else.' }),
        entryOf('d', { kind: 'case', title: 'Three', question: 'Is towing allowed?', text: 'Yes it is.' }),
        entryOf('e', { title: 'Four', text: 'Nothing else.' }),
      );
      expect(await search(index, { words: 'towing' })).toEqual(['a', 'b', 'c', 'd']);
    });

    it('finds a passage that holds any of the words that are asked for', async () => {
      const index = await indexWith(
        entryOf('a', { text: 'The trailer is heavy.' }),
        entryOf('b', { text: 'The roof box is light.' }),
      );
      expect(await search(index, { words: 'trailer bicycle' })).toEqual(['a']);
    });

    it('finds a passage by its meaning without a shared word and says how near it is', async () => {
      const index = await indexWith(
        entryOf('a', {}, unit(1, 0, 0, 0)),
        entryOf('b', {}, unit(1, 1, 0, 0)),
        entryOf('c', {}, unit(0, 0, 1, 0)),
      );
      const found = await index.search({
        terms: [],
        vector: unit(1, 0, 0, 0),
        filter: everything,
        limit: 2,
      });
      const cosines = new Map(found.map(({ id, cosine }) => [id, cosine ?? Number.NaN]));
      expect([...cosines.keys()].sort()).toEqual(['a', 'b']);
      expect(cosines.get('a')).toBeCloseTo(1, 5);
      expect(cosines.get('b')).toBeCloseTo(Math.SQRT1_2, 5);
    });

    it('gives a passage that both legs find once, with its cosine', async () => {
      const index = await indexWith(entryOf('a', { text: 'Winter tyres.' }, unit(1, 1, 1, 1)));
      const found = await index.search({
        terms: analyseWords('winter', 'en'),
        vector: unit(1, 0, 0, 0),
        filter: everything,
        limit: 5,
      });
      expect(found).toHaveLength(1);
      expect(found[0]?.cosine).toBeCloseTo(0.5, 5);
    });

    it('gives the cosine of a passage that only the words found', async () => {
      const near = Array.from({ length: 3 }, (_, at) => entryOf(`near-${at}`, {}, unit(1, 0, 0, at / 100)));
      const index = await indexWith(...near, entryOf('far', { text: 'Winter tyres.' }, unit(-1, 0, 0, 0)));
      const found = await index.search({
        terms: analyseWords('winter', 'en'),
        vector: unit(1, 0, 0, 0),
        filter: everything,
        limit: 3,
      });
      expect(found.find(({ id }) => id === 'far')?.cosine).toBeCloseTo(-1, 5);
    });

    it('finds a passage without a vector by its words only and gives it no cosine', async () => {
      const index = await indexWith(
        entryOf('none', { text: 'Winter tyres.' }),
        entryOf('some', { text: 'Summer.' }, unit(0, 1, 0, 0)),
      );
      const found = await index.search({
        terms: analyseWords('winter', 'en'),
        vector: unit(0, 1, 0, 0),
        filter: everything,
        limit: 5,
      });
      expect(found.find(({ id }) => id === 'none')).toEqual({ id: 'none', cosine: null });
      expect(await search(index, { vector: unit(0, 1, 0, 0) })).toEqual(['some']);
    });

    it('keeps passages of other markets out and global ones in', async () => {
      const index = await indexWith(
        entryOf('se', { markets: ['SE'] }),
        entryOf('se-no', { markets: ['NO', 'SE'] }),
        entryOf('no', { markets: ['NO'] }),
        entryOf('global'),
      );
      expect(await search(index, { words: 'card', filter: { market: 'SE' } })).toEqual([
        'global',
        'se',
        'se-no',
      ]);
      expect(await search(index, { words: 'card', filter: { market: 'DE' } })).toEqual(['global']);
      expect(await search(index, { words: 'card' })).toHaveLength(4);
    });

    it('keeps passages of other models out and those of every model in', async () => {
      const index = await indexWith(
        entryOf('two', { models: ['2'] }),
        entryOf('twenty', { models: ['20'] }),
        entryOf('two-three', { models: ['2', '3'] }),
        entryOf('all'),
      );
      expect(await search(index, { words: 'card', filter: { model: '2' } })).toEqual([
        'all',
        'two',
        'two-three',
      ]);
    });

    it('keeps other languages and other kinds out', async () => {
      const index = await indexWith(
        entryOf('sv', { language: 'sv' }, unit(1, 0, 0, 0)),
        entryOf('en', { language: 'en' }, unit(1, 0, 0, 0)),
        entryOf('case', { kind: 'case' }, unit(1, 0, 0, 0)),
        entryOf('answer', { kind: 'answer' }, unit(1, 0, 0, 0)),
      );
      const vector = unit(1, 0, 0, 0);
      expect(await search(index, { vector, filter: { languages: ['sv', 'nb'] } })).toEqual(['sv']);
      expect(await search(index, { vector, filter: { kinds: ['case', 'answer'] } })).toEqual([
        'answer',
        'case',
      ]);
      expect(await search(index, { vector, filter: { languages: [] } })).toEqual([]);
      expect(await search(index, { vector, filter: { kinds: [] } })).toEqual([]);
    });

    it('finds a passage from its first to its last valid day and not around them', async () => {
      const index = await indexWith(entryOf('a', { validFrom: '2026-11-10', validTo: '2026-11-20' }));
      const foundOn = async (validOn: string): Promise<boolean> =>
        (await search(index, { words: 'card', filter: { validOn } })).length === 1;
      const days = ['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-20', '2026-11-21'];
      expect(await Promise.all(days.map(foundOn))).toEqual([false, true, true, true, false]);
    });

    it('finds a passage on the day it becomes valid when its dates have a time of day', async () => {
      const index = await indexWith(
        entryOf('a', { validFrom: '2026-11-21T08:00:00Z', validTo: '2026-11-21T20:00:00Z' }),
      );
      expect(await search(index, { words: 'card' })).toEqual(['a']);
      expect(await search(index, { words: 'card', filter: { validOn: '2026-11-20' } })).toEqual([]);
      expect(await search(index, { words: 'card', filter: { validOn: '2026-11-22' } })).toEqual([]);
    });

    it('finds a passage from the moment it becomes valid when a time of day is asked for', async () => {
      const index = await indexWith(
        entryOf('a', { validFrom: '2026-11-21T08:00:00.000Z', validTo: '2026-11-21T20:00:00.000Z' }),
      );
      const foundAt = async (time: string): Promise<boolean> =>
        (await search(index, { words: 'card', filter: { validOn: `2026-11-21T${time}.000Z` } })).length === 1;
      const times = ['07:59:59', '08:00:00', '14:00:00', '20:00:00', '20:00:01'];
      expect(await Promise.all(times.map(foundAt))).toEqual([false, true, true, true, false]);
    });

    it('finds at the end of time what has begun and never ends', async () => {
      const index = await indexWith(
        entryOf('ended', { validTo: '2026-11-20' }),
        entryOf('begun', { validFrom: '2026-11-21T08:00:00.000Z' }),
        entryOf('always'),
      );
      expect(await search(index, { words: 'card', filter: { validOn: '9999' } })).toEqual([
        'always',
        'begun',
      ]);
    });

    it('keeps internal passages out of both legs unless they are asked for', async () => {
      const index = await indexWith(
        entryOf('public', {}, unit(1, 0, 0, 0)),
        entryOf('internal', { audience: 'internal' }, unit(1, 0, 0, 0)),
      );
      const vector = unit(1, 0, 0, 0);
      expect(await search(index, { words: 'card', vector })).toEqual(['public']);
      expect(await search(index, { words: 'card', vector, filter: { withInternal: true } })).toEqual([
        'internal',
        'public',
      ]);
    });

    it('fills its limit from what passes the filter, however much better the rest is', async () => {
      const others = Array.from({ length: 30 }, (_, at) =>
        entryOf(`no-${at}`, { markets: ['NO'], text: 'Card card card card.' }, unit(1, 0, 0, 0)),
      );
      const index = await indexWith(
        ...others,
        entryOf('se', { markets: ['SE'], title: 'Something', text: 'One card.' }, unit(0, 1, 0, 0)),
      );
      const filter = { market: 'SE' };
      expect(await search(index, { words: 'card', filter, limit: 3 })).toEqual(['se']);
      expect(await search(index, { vector: unit(1, 0, 0, 0), filter, limit: 3 })).toEqual(['se']);
    });

    it('gives each leg at most its limit, the best ones', async () => {
      const index = await indexWith(
        ...Array.from({ length: 8 }, (_, at) =>
          entryOf(`weak-${at}`, { title: 'Other', text: `${'Filler words here. '.repeat(10)} Card.` }),
        ),
        entryOf('strong', { title: 'Card', text: 'Card card card.' }),
        ...Array.from({ length: 8 }, (_, at) =>
          entryOf(`off-${at}`, { title: 'Other', text: 'Nothing.' }, unit(1, 1 + at, 0, 0)),
        ),
        entryOf('on', { title: 'Other', text: 'Nothing.' }, unit(1, 0, 0, 0)),
      );
      await index.optimize();
      expect(await search(index, { words: 'card', limit: 1 })).toEqual(['strong']);
      expect(await search(index, { vector: unit(1, 0, 0, 0), limit: 1 })).toEqual(['on']);
      expect(await search(index, { words: 'card', vector: unit(1, 0, 0, 0), limit: 4 })).toHaveLength(8);
    });

    it('finds a passage by a word that it repeats before the index structures are built', async () => {
      const index = await indexWith(entryOf('a', { title: 'Card', text: 'Card card card.' }));
      expect(await search(index, { words: 'card' })).toEqual(['a']);
    });

    it('puts the passage that says a common word most first before the index structures are built', async () => {
      const index = await indexWith(
        ...Array.from({ length: 8 }, (_, at) =>
          entryOf(`weak-${at}`, { text: `${'Filler words here. '.repeat(10)} Card.` }),
        ),
        entryOf('strong', { text: 'Card card.' }),
        ...Array.from({ length: 4 }, (_, at) => entryOf(`off-${at}`, { text: 'Nothing.' })),
      );
      expect(await search(index, { words: 'card', limit: 1 })).toEqual(['strong']);
    });

    it('gives each id back as it was given and takes each out by it', async () => {
      const ids = [
        'KA-1|sv',
        '6f1f1d0e-0c54-5d1c-9d3e-6a1b0f7b5c11',
        '6F1F1D0E-0C54-5D1C-9D3E-6A1B0F7B5C11',
        '6f1f1d0e0c545d1c9d3e6a1b0f7b5c11',
        '42',
        'färjan 充電',
      ];
      const index = await indexWith(...ids.map((id) => entryOf(id, {}, unit(1, 0, 0, 0))));
      const query = { words: 'card', vector: unit(1, 0, 0, 0) };
      expect(await search(index, query)).toEqual([...ids].sort());
      await index.remove(ids.slice(1, 3));
      expect(await search(index, query)).toEqual(ids.toSpliced(1, 2).sort());
    });

    it('takes in and out more passages than one request of any server holds', async () => {
      const ids = Array.from({ length: 1_200 }, (_, at) => `p-${at}`);
      const index = await indexWith(...ids.map((id) => entryOf(id)));
      expect(await index.count()).toBe(1_200);
      await index.remove(ids.slice(0, 1_199));
      expect(await index.count()).toBe(1);
      expect(await search(index, { words: 'card' })).toEqual(['p-1199']);
    });

    it('replaces a passage that is taken in again', async () => {
      const index = await indexWith(entryOf('a', { text: 'Winter tyres.' }, unit(1, 0, 0, 0)));
      await index.upsert([entryOf('a', { text: 'Summer tyres.', markets: ['SE'] }, unit(0, 1, 0, 0))]);
      expect(await index.count()).toBe(1);
      expect(await search(index, { words: 'winter' })).toEqual([]);
      expect(await search(index, { words: 'summer' })).toEqual(['a']);
      expect(await search(index, { words: 'summer', filter: { market: 'NO' } })).toEqual([]);
      const [found] = await index.search({
        terms: [],
        vector: unit(0, 1, 0, 0),
        filter: everything,
        limit: 1,
      });
      expect(found?.cosine).toBeCloseTo(1, 5);
    });

    it('takes a vector away from a passage that comes back without one', async () => {
      const index = await indexWith(entryOf('a', {}, unit(1, 0, 0, 0)));
      await index.upsert([entryOf('a')]);
      expect(await search(index, { vector: unit(1, 0, 0, 0) })).toEqual([]);
    });

    it('takes passages out of both legs and ignores ids it does not know', async () => {
      const index = await indexWith(entryOf('a', {}, unit(1, 0, 0, 0)), entryOf('b', {}, unit(1, 0, 0, 0)));
      await index.remove(['a', 'unknown', "o'clock"]);
      expect(await index.count()).toBe(1);
      expect(await search(index, { words: 'card', vector: unit(1, 0, 0, 0) })).toEqual(['b']);
      await index.remove([]);
      expect(await index.count()).toBe(1);
    });

    it('finds passages that came after the index structures were built by word and by meaning', async () => {
      const index = await indexWith(
        ...Array.from({ length: 40 }, (_, at) => entryOf(`old-${at}`, {}, unit(1, at, 0, 0))),
      );
      await index.optimize();
      await index.upsert([entryOf('new', { text: 'Ferry crossing.' }, unit(0, 0, 0, 1))]);
      expect(await search(index, { words: 'ferry' })).toEqual(['new']);
      expect(await search(index, { vector: unit(0, 0, 0, 1), limit: 1 })).toEqual(['new']);
      await index.optimize();
      expect(await search(index, { words: 'ferry' })).toEqual(['new']);
      expect(await search(index, { vector: unit(0, 0, 0, 1), limit: 1 })).toEqual(['new']);
    });

    it('stays without what was replaced or taken out when it is optimised', async () => {
      const index = await indexWith(entryOf('a', { text: 'Winter.' }), entryOf('b', { text: 'Winter.' }));
      await index.optimize();
      await index.upsert([entryOf('a', { text: 'Summer.' })]);
      await index.remove(['b']);
      await index.optimize();
      expect(await search(index, { words: 'winter' })).toEqual([]);
      expect(await index.count()).toBe(1);
    });

    it('is empty after it was cleared and takes passages in again', async () => {
      const index = await indexWith(entryOf('a', {}, unit(1, 0, 0, 0)), entryOf('b'));
      await index.clear();
      expect(await index.count()).toBe(0);
      expect(await search(index, { words: 'card', vector: unit(1, 0, 0, 0) })).toEqual([]);
      await index.upsert([entryOf('c', {}, unit(1, 0, 0, 0))]);
      expect(await search(index, { words: 'card' })).toEqual(['c']);
      expect(await search(index, { vector: unit(1, 0, 0, 0) })).toEqual(['c']);
    });

    it('answers with nothing while it is empty', async () => {
      const index = await indexWith();
      expect(await index.count()).toBe(0);
      expect(await search(index, { words: 'card', vector: unit(1, 0, 0, 0) })).toEqual([]);
      await index.optimize();
      await index.upsert([]);
      expect(await index.count()).toBe(0);
    });

    it('answers with nothing for a query without words and without meaning', async () => {
      const index = await indexWith(entryOf('a', {}, unit(1, 0, 0, 0)));
      expect(await search(index, {})).toEqual([]);
    });

    it('takes a word that is asked for twice as one', async () => {
      const index = await indexWith(
        entryOf('a', { text: 'Winter tyres.' }),
        entryOf('b', { text: 'Summer tyres.' }),
      );
      expect(await search(index, { words: 'winter winter tyres winter', limit: 1 })).toEqual(['a']);
    });

    it('answers a query of several thousand words', async () => {
      const index = await indexWith(
        entryOf('a', { text: 'Winter tyres.' }),
        entryOf('b', { text: 'Nothing else.' }),
      );
      const words = `${Array.from({ length: 4_000 }, (_, at) => `word${at}`).join(' ')} winter`;
      expect(await search(index, { words, vector: unit(1, 0, 0, 0) })).toEqual(['a']);
    });

    for (const hostile of ["S'E", "SE' OR '1'='1", '%', '_', '__', 'S%', '\\', '"SE"', 'SE|NO', '*', '']) {
      it(`takes the filter value ${JSON.stringify(hostile)} as it is written`, async () => {
        const index = await indexWith(
          entryOf('se-no', { markets: ['SE', 'NO'], models: ['SE', 'NO'] }),
          entryOf('exact', { markets: [hostile], models: [hostile], language: hostile }),
          entryOf('global'),
        );
        const words = 'card';
        expect(await search(index, { words, filter: { market: hostile } })).toEqual(['exact', 'global']);
        expect(await search(index, { words, filter: { model: hostile } })).toEqual(['exact', 'global']);
        expect(await search(index, { words, filter: { languages: [hostile] } })).toEqual(['exact']);
        expect(await search(index, { words, filter: { validOn: hostile } })).toBeDefined();
      });
    }

    it('finds words with signs in them and takes signs of a query language as words', async () => {
      const index = await indexWith(
        entryOf('code', { text: 'Version P5.0.3 is the newest.' }),
        entryOf('phase', { text: 'Use the 3-phase cable.' }),
        entryOf('other', { text: 'Something else.' }),
      );
      expect(await search(index, { words: 'P5.0.3' })).toEqual(['code']);
      expect(await search(index, { words: '3-phase' })).toEqual(['phase']);
      const raw = async (...terms: readonly string[]): Promise<readonly string[]> =>
        (await index.search({ terms, vector: null, filter: everything, limit: 5 })).map(({ id }) => id);
      for (const term of ['"', '(', '+', '-', '*', '~', ':', '^2', 'AND', 'p5*', 'terms:p5', "o'clock", '\\'])
        expect(await raw(term), term).toEqual([]);
      expect(await raw('NOT', 'p5.0.3', '"')).toEqual(['code']);
    });

    it('tells letters with marks from those without and finds words without spaces between them', async () => {
      const index = await indexWith(
        entryOf('marked', { language: 'sv', text: 'Vi tar färjan.' }),
        entryOf('plain', { language: 'sv', text: 'Vi tar farjan.' }),
        entryOf('other', { language: 'ja', text: '充電カード' }),
      );
      const found = async (text: string, language: string): Promise<readonly string[]> => {
        const terms = analyseWords(text, language);
        const hits = await index.search({ terms, vector: null, filter: everything, limit: 5 });
        return hits.map(({ id }) => id);
      };
      expect(await found('färjan', 'sv')).toEqual(['marked']);
      expect(await found('充電カード', 'ja')).toEqual(['other']);
    });

    it('finds a word as long as words are kept', async () => {
      const word = 'ladekabelverriegelungsentriegelungsvorrichtungsanleitung';
      const index = await indexWith(entryOf('long', { language: 'und', text: `Die ${word} fehlt.` }));
      const terms = analyseWords(word, 'und');
      const found = await index.search({ terms, vector: null, filter: everything, limit: 5 });
      expect(found.map(({ id }) => id)).toEqual(['long']);
    });

    it('keeps one passage of two that are taken in with one id at the same time', async () => {
      const index = await indexWith();
      await Promise.all([
        index.upsert([entryOf('a', { text: 'Winter.' })]),
        index.upsert([entryOf('a', { text: 'Winter.' })]),
        index.upsert([entryOf('b', { text: 'Winter.' })]),
      ]);
      expect(await index.count()).toBe(2);
      expect(await search(index, { words: 'winter' })).toEqual(['a', 'b']);
    });

    it('keeps the last passage of two that are taken in with one id in one call', async () => {
      const index = await indexWith();
      await index.upsert([entryOf('a', { text: 'Winter.' }), entryOf('a', { text: 'Summer.' })]);
      expect(await index.count()).toBe(1);
      expect(await search(index, { words: 'summer' })).toEqual(['a']);
      expect(await search(index, { words: 'winter' })).toEqual([]);
    });

    it('answers searches while it is emptied', async () => {
      const index = await indexWith(entryOf('a', { text: 'Winter.' }));
      const emptied = index.clear();
      const reads = await Promise.all(Array.from({ length: 5 }, () => search(index, { words: 'winter' })));
      for (const found of reads) expect([[], ['a']]).toContainEqual(found);
      await emptied;
      expect(await search(index, { words: 'winter' })).toEqual([]);
    });

    it('answers searches while passages are taken in', async () => {
      const index = await indexWith(entryOf('a', { text: 'Winter.' }));
      const writes = Array.from({ length: 5 }, (_, at) =>
        index.upsert([entryOf(`w-${at}`, { text: 'Rain.' })]),
      );
      const reads = Array.from({ length: 5 }, () => search(index, { words: 'winter' }));
      expect(await Promise.all(reads)).toEqual(Array.from({ length: 5 }, () => ['a']));
      await Promise.all(writes);
      expect(await search(index, { words: 'rain' })).toHaveLength(5);
    });
  });
};
