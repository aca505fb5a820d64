import { baselineSchema } from '../contract/evaluation.ts';
import {
  type BaselineComparison,
  compareWithBaseline,
  type ScoresByQuestion,
} from '../copilot/compare-with-baseline.ts';
import { type CasesEvaluation, makeEvaluateCases } from '../copilot/evaluate-cases.ts';
import {
  makeEvaluateRetrieval,
  type QueryOutcome,
  type RetrievalEvaluation,
} from '../copilot/evaluate-retrieval.ts';
import type { ReindexProgress } from '../copilot/reindex-result.ts';
import type { Config } from './config.ts';
import { openLabelledSet } from './open-labelled-set.ts';
import { readJsonFile, wrongShape } from './read-json-file.ts';

/**
 * Reads an earlier run, as `cair eval --json` prints it, to compare with.
 * Throws CopilotError 'input-invalid' as "FILE: what is wrong".
 */
export const readBaseline = async (file: string): Promise<ScoresByQuestion> => {
  const value = await readJsonFile(file, {
    unreadable: 'the file cannot be read',
    noJson: 'the file is no JSON; save a run with cair eval DIR --json > FILE',
  });
  const parsed = baselineSchema.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.outcomes));
  throw wrongShape(file, parsed.error);
};

/** Measures the search on a labelled set: a folder in BEIR format, or one with articles, cases and `incoming.jsonl`. */
export const evaluateDataset = async (
  config: Config,
  folder: string,
  progress: ReindexProgress,
  baseline: ScoresByQuestion | null = null,
): Promise<{
  readonly evaluation: RetrievalEvaluation & Partial<Pick<CasesEvaluation, 'slices'>>;
  readonly outcomes: readonly QueryOutcome[];
  readonly comparison: BaselineComparison | null;
  readonly embedder: string;
}> => {
  const set = await openLabelledSet(config, folder, progress);
  const { knowledge } = set;
  try {
    const measured =
      set.kind === 'cases'
        ? await makeEvaluateCases(knowledge)(set.name, set.cases, set.languages)
        : await makeEvaluateRetrieval(knowledge.findEvidence)(set.dataset);
    const present = new Map(measured.outcomes.map(({ query, scores }) => [query, scores]));
    const comparison = baseline === null ? null : compareWithBaseline(baseline, present);
    return { ...measured, comparison, embedder: knowledge.embedder.id };
  } finally {
    await set.close();
  }
};
