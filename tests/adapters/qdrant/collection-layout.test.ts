import { expect, test } from 'vitest';
import {
  collectionSettings,
  collectionStamp,
  fieldIndexes,
} from '../../../src/adapters/qdrant/collection-layout.ts';
import { filterConditions } from '../../../src/adapters/qdrant/filter-conditions.ts';

const model = { embedderId: 'some-model', dimensions: 512 };
const settings = collectionSettings(collectionStamp('passages', model));

test('vectors are compared by cosine over int8 in memory', () => {
  expect(settings.vectors).toEqual({
    dense: {
      size: 512,
      distance: 'Cosine',
      quantization_config: { scalar: { type: 'int8', quantile: 0.99, memory: 'pinned' } },
    },
  });
});

test('words are weighed by how rare they are', () => {
  expect(settings.sparse_vectors).toEqual({ bm25: { modifier: 'idf' } });
});

test('filters by fields without an index are refused', () => {
  expect(settings.strict_mode_config).toMatchObject({
    enabled: true,
    unindexed_filtering_retrieve: false,
    unindexed_filtering_update: false,
  });
});

/** Every key anywhere in a filter. */
const keysIn = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('key' in node && typeof node.key === 'string') return [node.key];
  return Object.values(node).flatMap(keysIn);
};

test('every field that is filtered by has an index and no other', () => {
  const filter = filterConditions(
    {
      kinds: ['article'],
      languages: ['sv'],
      market: 'SE',
      model: '2',
      withInternal: false,
      validOn: '2026-11-21',
    },
    model,
  );
  expect([...new Set(keysIn(filter))].sort()).toEqual(Object.keys(fieldIndexes).sort());
});

test('the language is the tenant, for each passage has exactly one', () => {
  const tenants = Object.entries(fieldIndexes).filter(([, schema]) =>
    JSON.stringify(schema).includes('is_tenant'),
  );
  expect(tenants).toEqual([['language', { type: 'keyword', is_tenant: true }]]);
});
