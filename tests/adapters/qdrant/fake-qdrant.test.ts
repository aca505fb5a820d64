import { QdrantClient } from '@qdrant/js-client-rest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiDocument } from '../../support/fake-qdrant/api-document.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';

const batch = 'POST /collections/{collection_name}/points/query/batch';
const whenThere = apiDocument === null ? 'skipped, for ../shared/qdrant-openapi.json is missing' : 'checked';
const checked = test.skipIf(apiDocument === null);

let fake: FakeQdrant;
let client: QdrantClient;

beforeAll(async () => {
  fake = await startFakeQdrant();
  client = new QdrantClient({ url: fake.url, checkCompatibility: false });
  await client.createCollection('some', {
    vectors: { dense: { size: 2, distance: 'Cosine' } },
    sparse_vectors: { bm25: { modifier: 'idf' } },
    strict_mode_config: {
      enabled: true,
      unindexed_filtering_retrieve: false,
      unindexed_filtering_update: false,
    },
  });
  await client.createPayloadIndex('some', { field_name: 'number', field_schema: 'integer', wait: true });
  await client.createPayloadIndex('some', { field_name: 'name', field_schema: 'keyword', wait: true });
  const words = { indices: [1], values: [1] };
  await client.upsert('some', {
    points: [
      { id: 1, vector: { dense: [1, 0] }, payload: { number: 1, name: ['x', 'y'] } },
      { id: 2, vector: { dense: [1, 1], bm25: words }, payload: { number: 2, name: [] } },
      { id: 3, vector: { bm25: words }, payload: { number: 3 } },
    ],
  });
});

afterAll(() => fake.close());

beforeEach(() => {
  fake.violations.splice(0);
});

const post = async (path: string, body: object): Promise<number> =>
  (await fetch(`${fake.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).status;

const idsFor = async (filter: object): Promise<readonly unknown[]> =>
  (await client.query('some', { query: [1, 0], using: 'dense', filter, limit: 9 })).points.map(
    ({ id }) => id,
  );

checked(`requests and answers against Qdrant's OpenAPI document are ${whenThere}`, async () => {
  await client.query('some', { query: [1, 0], using: 'dense' });
  expect(fake.violations).toEqual([]);
});

checked('a misspelt fusion is refused and told', async () => {
  const prefetch = [{ query: [1, 0], using: 'dense' }];
  expect(await post('/collections/some/points/query', { prefetch, query: { fusoin: 'rrf' } })).toBe(400);
  expect(fake.violations).toEqual([
    expect.stringContaining('POST /collections/{collection_name}/points/query:'),
  ]);
});

checked('a misspelt optional key is refused and told wherever it stands', async () => {
  const leg = { query: [1, 0], using: 'dense', limit: 3 };
  expect(await post('/collections/some/points/query', { ...leg, with_payloads: true })).toBe(400);
  const params = { quantization: { rescore: true, oversample: 2 } };
  expect(await post('/collections/some/points/query/batch', { searches: [{ ...leg, params }] })).toBe(400);
  expect(await post('/collections/some/points/delete?waits=true', { points: [9] })).toBe(400);
  expect(fake.violations).toEqual([
    expect.stringContaining('additional properties'),
    expect.stringContaining(batch),
    expect.stringContaining('no parameter waits'),
  ]);
});

checked('an endpoint that Qdrant has removed is not found and told', async () => {
  expect(await post('/collections/some/points/search', { vector: [1, 0], limit: 1 })).toBe(404);
  expect(fake.violations).toEqual(['POST /collections/some/points/search: no such operation']);
});

checked('an answer of another shape is told', () => {
  const operation = 'POST /collections/{collection_name}/points/count';
  expect(apiDocument?.wrongResponse(operation, 200, { result: { count: 1 } })).toBeNull();
  expect(apiDocument?.wrongResponse(operation, 200, { result: { count: 'one' } })).not.toBeNull();
  expect(apiDocument?.wrongResponse(operation, 200, { result: { count: 1, total: 1 } })).not.toBeNull();
});

test('filters hold as Qdrant says', async () => {
  expect(await idsFor({ must: [{ key: 'number', range: { gte: 1, lt: 2 } }] })).toEqual([1]);
  expect(await idsFor({ must: [{ key: 'name', match: { value: 'y' } }] })).toEqual([1]);
  expect(await idsFor({ must: [{ key: 'name', match: { any: ['z', 'x'] } }] })).toEqual([1]);
  expect(await idsFor({ must: [{ is_empty: { key: 'name' } }] })).toEqual([2]);
  expect(await idsFor({ must_not: [{ is_empty: { key: 'name' } }] })).toEqual([1]);
  expect(await idsFor({ must: [{ has_id: [2, 3] }] })).toEqual([2]);
  const either = { should: [{ key: 'name', match: { value: 'x' } }, { is_empty: { key: 'name' } }] };
  expect(await idsFor({ must: [either] })).toEqual([1, 2]);
  expect(await idsFor({ must: [either], must_not: [{ key: 'number', match: { value: 1 } }] })).toEqual([2]);
});

test('strict mode refuses to filter by a field without a fitting index', async () => {
  await expect(idsFor({ must: [{ key: 'other', match: { value: 'x' } }] })).rejects.toMatchObject({
    status: 400,
  });
  await expect(idsFor({ should: [{ must: [{ is_empty: { key: 'other' } }] }] })).rejects.toMatchObject({
    status: 400,
  });
  await expect(idsFor({ must: [{ key: 'name', match: { value: 1 } }] })).rejects.toMatchObject({
    status: 400,
  });
});

test('a word is worth what its rarity says', async () => {
  const query = { indices: [1], values: [1] };
  const { points } = await client.query('some', { query, using: 'bm25' });
  expect(points.map(({ id }) => id)).toEqual([2, 3]);
  expect(points[0]?.score).toBeCloseTo(Math.log((2 - 2 + 0.5) / (2 + 0.5) + 1), 6);
});

test('prefetches are fused by rank or scored anew', async () => {
  const dense = { query: [1, 0], using: 'dense', limit: 5 };
  const words = { query: { indices: [1], values: [1] }, using: 'bm25', limit: 5 };
  const fused = await client.query('some', { prefetch: [dense, words], query: { fusion: 'rrf' } });
  expect(fused.points.map(({ id, score }) => [id, score])).toEqual([
    [2, expect.closeTo(1 / 3 + 1 / 2, 6)],
    [1, expect.closeTo(1 / 2, 6)],
    [3, expect.closeTo(1 / 3, 6)],
  ]);
  const anew = await client.query('some', { prefetch: [words], query: [1, 0], using: 'dense' });
  expect(anew.points.map(({ id }) => id)).toEqual([2]);
});

test('aliases change all at once or not at all', async () => {
  const actions = [
    { create_alias: { collection_name: 'some', alias_name: 'one' } },
    { create_alias: { collection_name: 'missing', alias_name: 'two' } },
  ];
  await expect(client.updateCollectionAliases({ actions })).rejects.toMatchObject({ status: 404 });
  expect(fake.state.aliases().size).toBe(0);
});
