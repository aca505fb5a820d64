import { randomUUID } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qdrantPassageIndex } from '../../../src/adapters/qdrant/passage-index.ts';
import { contractDimensions, describePassageIndex } from '../../contract/passage-index-contract.ts';
import { type FakeQdrant, startFakeQdrant } from '../../support/fake-qdrant/fake-qdrant.ts';

const model = { dimensions: contractDimensions, embedderId: 'contract' };

let fake: FakeQdrant;

beforeAll(async () => {
  fake = await startFakeQdrant();
});

afterAll(async () => {
  await fake.close();
  expect(fake.violations).toEqual([]);
});

let opened = 0;

describePassageIndex('Qdrant, as a fake of it answers,', {
  open: async () => {
    opened += 1;
    return qdrantPassageIndex({ ...model, url: fake.url, collection: `contract${opened}` });
  },
});

test('the suite before needed the query endpoints only to search', () => {
  const operations = new Set(fake.requests.map(({ operation }) => operation));
  expect([...operations].filter((operation) => operation.includes('/points')).sort()).toEqual([
    'POST /collections/{collection_name}/points/count',
    'POST /collections/{collection_name}/points/delete',
    'POST /collections/{collection_name}/points/query',
    'POST /collections/{collection_name}/points/query/batch',
    'PUT /collections/{collection_name}/points',
  ]);
});

const url = process.env['QDRANT_URL'];

if (url === undefined) {
  describe.skip('Qdrant itself as a passage index', () => {
    test('needs QDRANT_URL, the address of a server on this machine', () => undefined);
  });
} else {
  const apiKey = process.env['QDRANT_API_KEY'];
  const server = { url, ...(apiKey === undefined ? {} : { apiKey }) };
  const collection = `care-copilot-contract-${randomUUID()}`;

  afterAll(async () => {
    const client = new QdrantClient({ ...server, checkCompatibility: false });
    const { collections } = await client.getCollections();
    for (const { name } of collections) if (name.startsWith(collection)) await client.deleteCollection(name);
  });

  describePassageIndex('Qdrant itself', {
    open: async () => {
      const index = qdrantPassageIndex({ ...server, ...model, collection, timeoutMs: 30_000 });
      await index.clear();
      return index;
    },
  });
}
