import { lanceDbPassageIndex } from '../adapters/lancedb/passage-index.ts';
import { qdrantPassageIndex } from '../adapters/qdrant/passage-index.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { Config } from './config.ts';

/** An open search index, and the name under which the record keeps how far it is a copy. */
export type OpenedIndex = { readonly index: PassageIndex; readonly indexName: string };

export type IndexConfig = Pick<
  Config,
  'CAIR_INDEX' | 'CAIR_QDRANT_URL' | 'CAIR_QDRANT_API_KEY' | 'CAIR_QDRANT_COLLECTION'
>;

const folderName = (text: string): string => text.replaceAll(/[^a-z0-9.-]+/giu, '-');

/**
 * Opens the search index that the settings name, one per embedding model so that vectors of two models never mix: LanceDB
 * in a folder of the data folder, or Qdrant, which is asked nothing before the first search.
 */
export const openIndex = async (
  config: IndexConfig,
  dataFolder: string,
  embedder: Pick<Embedder, 'id' | 'dimensions'>,
): Promise<OpenedIndex> => {
  const { id, dimensions } = embedder;
  if (config.CAIR_INDEX === 'qdrant') {
    const apiKey = config.CAIR_QDRANT_API_KEY;
    const collection = config.CAIR_QDRANT_COLLECTION;
    const index = qdrantPassageIndex({
      url: config.CAIR_QDRANT_URL,
      ...(apiKey === undefined ? {} : { apiKey }),
      collection,
      dimensions,
      embedderId: id,
    });
    return { index, indexName: `qdrant:${collection}:${id}` };
  }
  const folder = `${dataFolder}/index/${folderName(id)}`;
  return { index: await lanceDbPassageIndex({ folder, dimensions }), indexName: `lancedb:${id}` };
};
