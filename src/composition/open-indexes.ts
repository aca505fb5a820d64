import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lanceDbPassageIndex } from '../adapters/lancedb/passage-index.ts';
import { syncFolder } from '../adapters/lancedb/sync-folder.ts';
import { qdrantPassageIndex, removeQdrantPassages } from '../adapters/qdrant/passage-index.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { Config } from './config.ts';

/** The search indexes of the generations, and the name under which each record keeps how far its index is a copy. */
export type Indexes = {
  readonly indexName: string;
  readonly open: (generation: number) => Promise<PassageIndex>;
  /** Waits until an index outlives a power cut. */
  readonly settle: (generation: number) => Promise<void>;
  readonly remove: (generation: number) => Promise<void>;
};

export type IndexConfig = Pick<
  Config,
  'CAIR_INDEX' | 'CAIR_QDRANT_URL' | 'CAIR_QDRANT_API_KEY' | 'CAIR_QDRANT_COLLECTION'
>;

const folderName = (text: string): string => text.replaceAll(/[^a-z0-9.-]+/giu, '-');

const generationFolder = 'generation-';

/** The first one has the places from before there were generations. */
const firstGeneration = 1;

const qdrantIndexes = (config: IndexConfig, embedder: Pick<Embedder, 'id' | 'dimensions'>): Indexes => {
  const { id, dimensions } = embedder;
  const apiKey = config.CAIR_QDRANT_API_KEY;
  const first = config.CAIR_QDRANT_COLLECTION;
  const optionsOf = (generation: number) => ({
    url: config.CAIR_QDRANT_URL,
    ...(apiKey === undefined ? {} : { apiKey }),
    collection: generation === firstGeneration ? first : `${first}-g${generation}`,
    dimensions,
    embedderId: id,
  });
  return {
    indexName: `qdrant:${first}:${id}`,
    open: async (generation) => qdrantPassageIndex(optionsOf(generation)),
    // The server answers a write when it is in its log.
    settle: async () => undefined,
    remove: (generation) => removeQdrantPassages(optionsOf(generation)),
  };
};

const lanceDbIndexes = (dataFolder: string, embedder: Pick<Embedder, 'id' | 'dimensions'>): Indexes => {
  const { id, dimensions } = embedder;
  const root = join(dataFolder, 'index');
  const ofGeneration = (generation: number): string => join(root, `${generationFolder}${generation}`);
  const folderOf = (generation: number): string =>
    join(generation === firstGeneration ? root : ofGeneration(generation), folderName(id));
  const removeFirst = async (): Promise<void> => {
    const names = await readdir(root).catch((): string[] => []);
    for (const name of names.filter((each) => !each.startsWith(generationFolder)))
      await rm(join(root, name), { recursive: true, force: true });
  };
  return {
    indexName: `lancedb:${id}`,
    open: (generation) => lanceDbPassageIndex({ folder: folderOf(generation), dimensions }),
    settle: (generation) => syncFolder(folderOf(generation)),
    remove: (generation) =>
      generation === firstGeneration
        ? removeFirst()
        : rm(ofGeneration(generation), { recursive: true, force: true }),
  };
};

/**
 * Gives the search indexes that the settings name, one per generation and embedding model so that vectors of two models
 * never mix: LanceDB in a folder of the data folder, or Qdrant behind an alias, which is asked nothing before the first search.
 */
export const openIndexes = (
  config: IndexConfig,
  dataFolder: string,
  embedder: Pick<Embedder, 'id' | 'dimensions'>,
): Indexes =>
  config.CAIR_INDEX === 'qdrant' ? qdrantIndexes(config, embedder) : lanceDbIndexes(dataFolder, embedder);
