import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBeirDataset } from '../adapters/files/beir-dataset.ts';
import { openDatabase } from '../adapters/sqlite/open-database.ts';
import { sqliteVectorCache } from '../adapters/sqlite/vector-cache.ts';
import {
  datasetSource,
  makeEvaluateRetrieval,
  type QueryOutcome,
  type RetrievalEvaluation,
} from '../copilot/evaluate-retrieval.ts';
import type { ReindexProgress } from '../copilot/reindex.ts';
import { noVocabulary } from '../language/vocabulary.ts';
import type { Config } from './config.ts';
import { openKnowledge } from './open-knowledge.ts';

/**
 * Measures the search on a folder in BEIR format, in an index of its own that is gone afterwards. Vectors are kept in
 * the data folder, so that measuring again is quick. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const evaluateDataset = async (
  config: Config,
  folder: string,
  progress: ReindexProgress,
): Promise<{
  readonly evaluation: RetrievalEvaluation;
  readonly outcomes: readonly QueryOutcome[];
  readonly embedder: string;
}> => {
  const dataset = await readBeirDataset(folder);
  const scratch = await mkdtemp(join(tmpdir(), 'cair-eval-'));
  const vectors = await openDatabase(`${config.CAIR_DATA}/evaluation-vectors.db`);
  const knowledge = await openKnowledge(scratch, {
    vocabulary: noVocabulary,
    vectors: sqliteVectorCache(vectors),
  });
  try {
    await knowledge.reindex(datasetSource(dataset), { progress });
    const measured = await makeEvaluateRetrieval(knowledge.findEvidence)(dataset);
    return { ...measured, embedder: knowledge.embedder.id };
  } finally {
    await knowledge.close();
    await vectors.destroy();
    await rm(scratch, { recursive: true, force: true });
  }
};
