import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { IndexModel } from './index-model.ts';

type CollectionSettings = Parameters<QdrantClient['createCollection']>[1];

/** Written into a collection so that it is known again, and never taken for somebody else's of a like name. */
export type CollectionStamp = {
  readonly made_by: string;
  readonly alias: string;
  readonly embedder: string;
  readonly dimensions: number;
  readonly layout: number;
};

/** Rises with the layout: a collection of an older layout counts as another model's and is built anew. */
const layout = 1;

/** Gives the stamp of the collections behind an alias that are made for a model. */
export const collectionStamp = (alias: string, model: IndexModel): CollectionStamp => ({
  made_by: 'care-copilot',
  alias,
  embedder: model.embedderId,
  dimensions: model.dimensions,
  layout,
});

/**
 * Gives the settings of a new collection. Searches walk the graph over int8 vectors, a quarter of the size and pinned in
 * memory, and take the scores of what they find from the full ones, so that a score is the true cosine. The server
 * multiplies the inverse document frequency into the word weights. Filtering by a field without an index is refused, for
 * it would read every point.
 */
export const collectionSettings = (stamp: CollectionStamp): CollectionSettings => ({
  vectors: {
    dense: {
      size: stamp.dimensions,
      distance: 'Cosine',
      quantization_config: { scalar: { type: 'int8', quantile: 0.99, memory: 'pinned' } },
    },
  },
  sparse_vectors: { bm25: { modifier: 'idf' } },
  hnsw_config: { m: 16, ef_construct: 128 },
  strict_mode_config: {
    enabled: true,
    unindexed_filtering_retrieve: false,
    unindexed_filtering_update: false,
  },
  metadata: { ...stamp },
});

/** A search may ask for times and readers of any kind; nothing is gained by graph links of their own. */
const withoutLinks = { enable_hnsw: false } as const;

/**
 * The index of each field that is filtered by. The language is the tenant, by which Qdrant lays points side by side on
 * disk: each passage has exactly one, and a draft asks only for the few that its advisor reads. The market is none: a
 * passage has several or none at all, and each search crosses from its market to what holds everywhere.
 */
export const fieldIndexes: Readonly<Record<string, Schemas['PayloadFieldSchema']>> = {
  kind: { type: 'keyword' },
  language: { type: 'keyword', is_tenant: true },
  markets: { type: 'keyword' },
  models: { type: 'keyword' },
  internal: { type: 'bool', ...withoutLinks },
  valid_from: { type: 'integer', lookup: false, range: true, ...withoutLinks },
  valid_to: { type: 'integer', lookup: false, range: true, ...withoutLinks },
  embedder: { type: 'keyword', ...withoutLinks },
};
