import { type CasesEvaluation, makeEvaluateCases } from '../copilot/evaluate-cases.ts';
import {
  makeEvaluateRetrieval,
  type QueryOutcome,
  type RetrievalEvaluation,
} from '../copilot/evaluate-retrieval.ts';
import type { ReindexProgress } from '../copilot/reindex.ts';
import type { Config } from './config.ts';
import { openLabelledSet } from './open-labelled-set.ts';

/** Measures the search on a labelled set: a folder in BEIR format, or one with articles, cases and `incoming.jsonl`. */
export const evaluateDataset = async (
  config: Config,
  folder: string,
  progress: ReindexProgress,
): Promise<{
  readonly evaluation: RetrievalEvaluation & Partial<Pick<CasesEvaluation, 'slices'>>;
  readonly outcomes: readonly QueryOutcome[];
  readonly embedder: string;
}> => {
  const set = await openLabelledSet(config, folder, progress);
  const { knowledge } = set;
  try {
    const measured =
      set.kind === 'cases'
        ? await makeEvaluateCases(knowledge)(set.name, set.cases, set.languages)
        : await makeEvaluateRetrieval(knowledge.findEvidence)(set.dataset);
    return { ...measured, embedder: knowledge.embedder.id };
  } finally {
    await set.close();
  }
};
