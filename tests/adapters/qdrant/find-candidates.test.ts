import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { qdrantPassageIndex } from '../../../src/adapters/qdrant/passage-index.ts';
import type {
  IndexEntry,
  IndexQuery,
  PassageFilter,
  PassageIndex,
} from '../../../src/retrieve/passage-index.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';
import { recordOf } from '../../support/passage-of.ts';

const batch = 'POST /collections/{collection_name}/points/query/batch';
const single = 'POST /collections/{collection_name}/points/query';

const filter: PassageFilter = {
  kinds: ['article'],
  languages: ['en', 'sv'],
  market: 'SE',
  model: '2',
  withInternal: false,
  validOn: '2026-11-21',
};

let fake: FakeQdrant;
let index: PassageIndex;

const entry = (id: string, text: string, vector: Float32Array | null): IndexEntry => ({
  record: recordOf({ id, source: id, title: 'Other', text }),
  vector,
});

beforeAll(async () => {
  fake = await startFakeQdrant();
  index = qdrantPassageIndex({ url: fake.url, collection: 'found', dimensions: 3, embedderId: 'a' });
  await index.upsert([
    entry('near', 'Nothing else.', Float32Array.of(1, 0, 0)),
    entry('worded', 'Winter tyres.', Float32Array.of(0, 1, 0)),
    entry('wordless', 'Winter tyres.', null),
  ]);
  await index.count();
});

afterAll(async () => {
  await index.close();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

beforeEach(() => {
  fake.requests.splice(0);
});

const search = (query: Partial<IndexQuery>): ReturnType<PassageIndex['search']> =>
  index.search({ terms: [], vector: null, filter, limit: 1, ...query });

const asked = (): readonly string[] => fake.requests.map(({ operation }) => operation);

test('both legs are asked in one request, each with the whole filter', async () => {
  await search({ terms: ['winter'], vector: Float32Array.of(0, 1, 0), limit: 3 });
  expect(asked().filter((operation) => operation === batch)).toHaveLength(1);
  const { searches } = (fake.requests[0]?.body ?? { searches: [] }) as {
    searches: { using: string; filter: { must: object[] } }[];
  };
  expect(searches.map(({ using }) => using)).toEqual(['dense', 'bm25']);
  expect(searches.map((leg) => leg.filter.must.length)).toEqual([8, 8]);
  expect(searches[0]).toMatchObject({ params: { quantization: { rescore: true, oversampling: 2 } } });
});

test('what only the words found is asked for its cosine in a second request', async () => {
  const found = await search({ terms: ['winter'], vector: Float32Array.of(1, 0, 0), limit: 2 });
  expect(asked()).toEqual([batch, single]);
  expect([...found].sort((left, right) => (left.id < right.id ? -1 : 1))).toEqual([
    { id: 'near', cosine: 1 },
    { id: 'worded', cosine: 0 },
    { id: 'wordless', cosine: null },
  ]);
});

test('one request is enough when the legs agree or only one is asked', async () => {
  await search({ vector: Float32Array.of(1, 0, 0) });
  await search({ terms: ['winter'], limit: 5 });
  expect(asked()).toEqual([batch, batch]);
});

test.each<Partial<PassageFilter>>([{ kinds: [] }, { languages: [] }])(
  'a filter that nothing can meet is not asked for: %j',
  async (impossible) => {
    const found = await search({ terms: ['winter'], filter: { ...filter, ...impossible } });
    expect(found).toEqual([]);
    expect(asked()).not.toContain(batch);
  },
);

test('sixty candidates of each leg come in less than twenty kilobytes', async () => {
  const many = Array.from({ length: 120 }, (_, at) =>
    entry(`many-${at}`, at < 60 ? 'Summer tyres.' : 'Other.', Float32Array.of(at < 60 ? -1 : 1, at / 60, 0)),
  );
  await index.upsert(many);
  fake.requests.splice(0);
  const found = await search({ terms: ['summer'], vector: Float32Array.of(1, 0, 0), limit: 60 });
  expect(found).toHaveLength(120);
  expect(fake.requests.reduce((sum, { answered }) => sum + answered, 0)).toBeLessThan(20_000);
});
