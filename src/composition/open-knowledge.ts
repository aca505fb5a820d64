import { resolve } from 'node:path';
import { sqlVectorCache } from '../adapters/sql/vector-cache.ts';
import { rememberVectors } from '../copilot/remember-vectors.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Config } from './config.ts';
import { type Knowledge, knowledgeOver } from './knowledge-over.ts';
import { limitQueryTime } from './limit-query-time.ts';
import { loadMining } from './load-mining.ts';
import type { Rules } from './load-rules.ts';
import { measureFor } from './measure-for.ts';
import { openEmbedder } from './open-embedder.ts';
import { openIndexes } from './open-indexes.ts';
import { openRecords } from './open-records.ts';

/**
 * Opens the knowledge: passages and vectors among the records, with the search indexes that the settings name. Vectors of passages are cached in the database; a cache that is given instead keeps those of questions, too, for
 * work that asks the same ones time and again. Rules are given by who has loaded them already.
 */
export const openKnowledge = async (
  config: Config,
  options: { readonly vocabulary: Vocabulary; readonly vectors?: VectorCache; readonly rules?: Rules },
): Promise<Knowledge> => {
  const { vocabulary } = options;
  const folder = resolve(config.CAIR_DATA);
  const model = await openEmbedder(config, folder);
  const embedder = limitQueryTime(
    options.vectors === undefined ? model : rememberVectors(model, options.vectors),
  );
  const database = await openRecords(config);
  try {
    return await knowledgeOver({
      database,
      model,
      embedder,
      vectors: options.vectors ?? sqlVectorCache(database),
      indexes: openIndexes(config, folder, embedder),
      vocabulary,
      mining: config.CAIR_MINED_PAIRS === 'on' ? await loadMining(options.rules) : undefined,
      measureFor: (source) => measureFor(source.name, config),
    });
  } catch (error) {
    // Its connections would keep the process from ending.
    await database.destroy();
    throw error;
  }
};
