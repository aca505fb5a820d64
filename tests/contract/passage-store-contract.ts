import { afterEach, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/knowledge/passage.ts';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import type { PassageStore, VectorCache } from '../../src/knowledge/passage-store.ts';
import { recordOf } from '../support/passage-of.ts';

/** A store and a vector cache over the same empty database, and how to let go of them. */
export type OpenedStore = {
  readonly store: PassageStore;
  readonly vectors: VectorCache;
  readonly close: () => Promise<void>;
};

const recordNamed = (id: string, given: Partial<Passage> = {}): PassageRecord =>
  recordOf({ source: id, ...given, id });

const allOf = async (store: PassageStore): Promise<readonly PassageRecord[]> => {
  const records: PassageRecord[] = [];
  for await (const record of store.all()) records.push(record);
  return records;
};

const allKinds = ['article', 'case', 'answer'] as const;

/** Runs what every store of passages and vectors must do over one of them; `open` gives an empty one each time. */
export const describePassageStore = (name: string, open: () => Promise<OpenedStore>): void => {
  const opened: OpenedStore[] = [];

  const openStore = async (): Promise<OpenedStore> => {
    const parts = await open();
    opened.push(parts);
    return parts;
  };

  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });

  describe(`${name} as a passage store`, () => {
    test('is empty at revision 0 before anything was stored', async () => {
      const { store } = await openStore();
      expect(await store.revision()).toBe(0);
      expect(await store.indexedRevision('any')).toBe(0);
      expect(await store.indexedAt()).toBeNull();
      expect(await store.counts()).toEqual({ passages: 0, documents: { article: 0, case: 0, answer: 0 } });
      expect(await store.hashes(allKinds)).toEqual(new Map());
      expect(await allOf(store)).toEqual([]);
      expect(await store.termStatistics(['card'])).toEqual({ passages: 0, frequencies: new Map() });
    });

    test('gives back exactly the record that was stored', async () => {
      const { store } = await openStore();
      const record = recordNamed('a', {
        kind: 'case',
        language: 'sv',
        markets: ['SE', 'FI'],
        models: ['2'],
        audience: 'internal',
        title: "Det 'svåra' fallet; DROP TABLE passages;--",
        heading: 'Å\u0000 ä\t"ö"',
        question: 'Vad kostar det? 🚗',
        text: 'En rad.\nEn till.',
        date: '2026-11-21',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        outOfDate: true,
      });
      await store.apply({ upserts: [record], removals: [] });
      expect(await store.records(['a'])).toEqual([record]);
    });

    test('gives records in the order asked, repeats included, and leaves unknown ids out', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: ['a', 'b', 'c'].map((id) => recordNamed(id)), removals: [] });
      const records = await store.records(['c', 'unknown', 'a', 'c', 'b']);
      expect(records.map(({ passage }) => passage.id)).toEqual(['c', 'a', 'c', 'b']);
      expect(await store.records([])).toEqual([]);
    });

    test('gives the hashes of the kinds that are asked for', async () => {
      const { store } = await openStore();
      const article = recordNamed('a');
      const closedCase = recordNamed('b', { kind: 'case' });
      await store.apply({
        upserts: [article, closedCase, recordNamed('c', { kind: 'answer' })],
        removals: [],
      });
      expect(await store.hashes(['article', 'case'])).toEqual(
        new Map([
          ['a', article.hash],
          ['b', closedCase.hash],
        ]),
      );
      expect(await store.hashes([])).toEqual(new Map());
    });

    test('replaces a record of the same id', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: [recordNamed('a', { text: 'Winter.' })], removals: [] });
      const replaced = recordNamed('a', { text: 'Summer.', kind: 'case' });
      await store.apply({ upserts: [replaced], removals: [] });
      expect(await allOf(store)).toEqual([replaced]);
      expect((await store.counts()).documents).toEqual({ article: 0, case: 1, answer: 0 });
    });

    test('counts in how many passages a term occurs, however often it occurs in one', async () => {
      const { store } = await openStore();
      await store.apply({
        upserts: [
          recordNamed('a', { title: 'Winter', text: 'Winter winter tyres.' }),
          recordNamed('b', { title: 'Other', text: 'Winter coat.' }),
          recordNamed('c', { title: 'Other', text: 'Nothing.' }),
        ],
        removals: [],
      });
      const { passages, frequencies } = await store.termStatistics(['winter', 'tyre', 'absent']);
      expect(passages).toBe(3);
      expect(frequencies.get('winter')).toBe(2);
      expect(frequencies.get('tyre')).toBe(1);
      expect(frequencies.get('absent') ?? 0).toBe(0);
    });

    test('keeps the term statistics right when passages are replaced, taken out and taken in again', async () => {
      const { store } = await openStore();
      const changes: readonly Parameters<PassageStore['apply']>[0][] = [
        {
          upserts: ['a', 'b', 'c'].map((id) => recordNamed(id, { title: 'Winter', text: `Tyre ${id}x` })),
          removals: [],
        },
        { upserts: [recordNamed('a', { title: 'Summer', text: 'Tyre tyre.' })], removals: ['b'] },
        { upserts: [recordNamed('b', { title: 'Winter', text: 'Coat.' })], removals: ['b', 'unknown'] },
        { upserts: [recordNamed('a', { title: 'Summer', text: 'Tyre tyre.' })], removals: [] },
        { upserts: [], removals: ['c', 'c'] },
      ];
      for (const change of changes) await store.apply(change);
      const kept = await allOf(store);
      const terms = ['winter', 'summer', 'tyre', 'coat', 'ax', 'bx', 'cx'];
      const { passages, frequencies } = await store.termStatistics(terms);
      expect(kept.map(({ passage }) => passage.id).sort()).toEqual(['a', 'b']);
      expect(passages).toBe(2);
      for (const term of terms) {
        const counted = kept.filter(({ search }) =>
          [...search.titleTerms, ...search.bodyTerms].includes(term),
        ).length;
        expect(frequencies.get(term) ?? 0, term).toBe(counted);
      }
    });

    test('counts in how many terms of passages a run of letters stands, and takes it back with them', async () => {
      const { store } = await openStore();
      const kept = recordNamed('a', { title: 'Kabel', text: 'Laddkabel, laddkabel.', language: 'sv' });
      const gone = recordNamed('b', { title: 'Kabel', text: 'Nichts.', language: 'de' });
      await store.apply({ upserts: [kept, gone], removals: [] });
      const runs = ['abel', '_kab', 'ladd', 'zzzz'];
      const counted = (records: readonly PassageRecord[], run: string): number =>
        records
          .flatMap(({ search }) => [...new Set([...search.titleTerms, ...search.bodyTerms])])
          .filter((term) => `_${term}_`.includes(run)).length;
      const before = await store.letterRunFrequencies(runs);
      for (const run of runs) expect(before.get(run) ?? 0, run).toBe(counted([kept, gone], run));
      expect(before.get('abel')).toBeGreaterThan(2);
      await store.apply({ upserts: [], removals: ['b'] });
      const after = await store.letterRunFrequencies(runs);
      for (const run of runs) expect(after.get(run) ?? 0, run).toBe(counted([kept], run));
      expect(await store.letterRunFrequencies([])).toEqual(new Map());
    });

    test('gives a record as it was last written, also when it was read before', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: [recordNamed('a', { text: 'Winter.' }), recordNamed('b')], removals: [] });
      await store.records(['a', 'b']);
      const replaced = recordNamed('a', { text: 'Summer.' });
      await store.apply({ upserts: [replaced], removals: ['b'] });
      expect(await store.records(['a', 'b'])).toEqual([replaced]);
    });

    test('gives the terms that an unknown one may be a slip of, fewest slips and most passages first', async () => {
      const { store } = await openStore();
      await store.apply({
        upserts: [
          recordNamed('a', { title: 'Trailer', text: 'Trailer battery, transport.' }),
          recordNamed('b', { title: 'Trailers', text: 'Battery. Trainer, trained, tracker.' }),
          recordNamed('c', { title: 'Bil', text: 'Återkalla, lagom', language: 'sv' }),
        ],
        removals: [],
      });
      const similar = async (term: string) => (await store.similarTerms(term)).map((known) => known.term);
      expect(await store.similarTerms('batteru')).toEqual([{ term: 'batteri', passages: 2 }]);
      expect(await similar('traier')).toEqual(['trailer', 'trainer']);
      expect(await similar('aterkall')).toEqual(['återkall']);
      expect(await similar('tarnsportt')).toEqual([]);
      expect(await similar('tranpsrot')).toEqual(['transport']);
      expect(await similar('bicycle')).toEqual([]);
    });

    test('gives no similar terms for codes, short words and terms that have gone', async () => {
      const { store } = await openStore();
      await store.apply({
        upserts: [
          recordNamed('a', { title: 'E1042', text: "P5.0.3 car 'quote\" %_' battery" }),
          recordNamed('b', { text: 'Trailer.' }),
        ],
        removals: [],
      });
      await store.apply({ upserts: [], removals: ['b'] });
      for (const term of [
        'e1043',
        'p5.0.4',
        'cat',
        '',
        '%%%%%',
        'ba%tery',
        "batter'i",
        'trailr',
        'x'.repeat(500),
      ]) {
        expect(await store.similarTerms(term), term).toEqual([]);
      }
    });

    test('gives the passages of one document in one language in order', async () => {
      const { store } = await openStore();
      const parts = [2, 0, 10, 1].map((part) => recordOf({ source: 'KA-7', part, text: `Part ${part}` }));
      await store.apply({
        upserts: [
          ...parts,
          recordOf({ source: 'KA-7', language: 'sv' }),
          recordOf({ source: 'KA-7', kind: 'case' }),
          recordOf({ source: 'KA-70' }),
        ],
        removals: [],
      });
      const document = await store.document({ kind: 'article', source: 'KA-7', language: 'en' });
      expect(document.map(({ part }) => part)).toEqual([0, 1, 2, 10]);
      expect(await store.document({ kind: 'article', source: 'unknown', language: 'en' })).toEqual([]);
    });

    test('gives every record once, also when they do not fit one page', async () => {
      const { store } = await openStore();
      const records = Array.from({ length: 1_203 }, (_, at) => recordNamed(`id-${at}`));
      await store.apply({ upserts: records, removals: [] });
      const ids = (await allOf(store)).map(({ passage }) => passage.id);
      expect(new Set(ids).size).toBe(1_203);
      expect(ids).toHaveLength(1_203);
      expect(await store.records(records.map(({ passage }) => passage.id))).toHaveLength(1_203);
    });

    test('counts passages and, by kind, the documents they belong to', async () => {
      const { store } = await openStore();
      await store.apply({
        upserts: [
          recordOf({ source: 'KA-1', part: 0 }),
          recordOf({ source: 'KA-1', part: 1 }),
          recordOf({ source: 'KA-1', language: 'sv' }),
          recordOf({ source: 'KA-2' }),
          recordOf({ source: 'KA-1', kind: 'case' }),
          recordOf({ source: 'D-1', kind: 'answer' }),
        ],
        removals: [],
      });
      expect(await store.counts()).toEqual({ passages: 6, documents: { article: 2, case: 1, answer: 1 } });
    });

    test('raises its revision with every change and remembers for each index which one it copies', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: [recordNamed('a')], removals: [] });
      const first = await store.revision();
      await store.markIndexed('one', first);
      await store.apply({ upserts: [], removals: ['a'] });
      const second = await store.revision();
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(first);
      expect(await store.indexedRevision('one')).toBe(first);
      expect(await store.indexedRevision('two')).toBe(0);
      await store.markIndexed('one', second);
      expect(await store.indexedRevision('one')).toBe(second);
      expect(Date.parse((await store.indexedAt()) ?? '')).not.toBeNaN();
    });

    test('knows what changed since an index was a full copy, as long as no other one is further', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: [recordNamed('a'), recordNamed('b')], removals: [] });
      expect(await store.unindexed('one')).toBeNull();
      await store.markIndexed('one', await store.revision());
      expect(await store.unindexed('one')).toEqual([]);
      await store.apply({ upserts: [recordNamed('a', { text: 'New.' })], removals: ['b'] });
      await store.apply({ upserts: [recordNamed('c')], removals: ['b'] });
      expect([...((await store.unindexed('one')) ?? [])].sort()).toEqual(['a', 'b', 'c']);
      await store.markIndexed('two', await store.revision());
      expect(await store.unindexed('two')).toEqual([]);
      expect(await store.unindexed('one')).toBeNull();
    });

    test('writes nothing of a change that fails half-way', async () => {
      const { store } = await openStore();
      await store.apply({ upserts: [recordNamed('a', { text: 'Winter.' })], removals: [] });
      const broken = { ...recordNamed('b', { text: 'Winter.' }), hash: null } as unknown as PassageRecord;
      const change = { upserts: [recordNamed('c', { text: 'Winter.' }), broken], removals: ['a'] };
      await expect(store.apply(change)).rejects.toThrow();
      expect((await allOf(store)).map(({ passage }) => passage.id)).toEqual(['a']);
      expect(await store.revision()).toBe(1);
      expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(1);
    });

    test('keeps every one of several changes that are applied at the same time', async () => {
      const { store } = await openStore();
      await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          store.apply({ upserts: [recordNamed(`id-${at}`, { text: 'Winter.' })], removals: [] }),
        ),
      );
      expect(await store.revision()).toBe(8);
      expect((await store.counts()).passages).toBe(8);
      expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(8);
    });
  });

  describe(`${name} as a vector cache`, () => {
    test('gives back the same numbers by model and hash', async () => {
      const { vectors } = await openStore();
      const vector = Float32Array.of(0.1, -0.2, 1e-30, 3.402_823_4e38, 0);
      await vectors.put('model-1', new Map([['h1', vector]]));
      const found = await vectors.get('model-1', ['h1', 'unknown']);
      expect([...found.keys()]).toEqual(['h1']);
      expect([...(found.get('h1') ?? [])]).toEqual([...vector]);
    });

    test('gives a stretch of a longer array back as just that stretch', async () => {
      const { vectors } = await openStore();
      const stretch = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
      await vectors.put('model-1', new Map([['h1', stretch]]));
      expect([...((await vectors.get('model-1', ['h1'])).get('h1') ?? [])]).toEqual([1, 2]);
    });

    test('keeps the vectors of two models apart', async () => {
      const { vectors } = await openStore();
      await vectors.put('model-1', new Map([['h1', Float32Array.of(1)]]));
      await vectors.put('model-2', new Map([['h1', Float32Array.of(2)]]));
      expect([...((await vectors.get('model-1', ['h1'])).get('h1') ?? [])]).toEqual([1]);
      expect([...((await vectors.get('model-2', ['h1'])).get('h1') ?? [])]).toEqual([2]);
      expect(await vectors.get('model-3', ['h1'])).toEqual(new Map());
    });

    test('takes the same vector twice and many at once', async () => {
      const { vectors } = await openStore();
      const many = new Map(
        Array.from({ length: 1_100 }, (_, at) => [`h${at}`, Float32Array.of(at)] as const),
      );
      await vectors.put('model-1', many);
      await vectors.put('model-1', many);
      const found = await vectors.get('model-1', [...many.keys()]);
      expect(found.size).toBe(1_100);
      expect(found.get('h1099')?.[0]).toBe(1_099);
      expect(await vectors.get('model-1', [])).toEqual(new Map());
    });
  });
};
