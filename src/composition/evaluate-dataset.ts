import { readFile } from 'node:fs/promises';
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
import type { ReindexProgress } from '../copilot/reindex.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Config } from './config.ts';
import { openLabelledSet } from './open-labelled-set.ts';

/**
 * Reads an earlier run, as `cair eval --json` prints it, to compare with.
 * Throws CopilotError 'input-invalid' as "FILE: what is wrong".
 */
export const readBaseline = async (file: string): Promise<ScoresByQuestion> => {
  const broken = (what: string, cause?: unknown): CopilotError =>
    new CopilotError('input-invalid', `${file}: ${what}`, { cause });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw broken('the file cannot be read', cause);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw broken('the file is no JSON; save a run with cair eval DIR --json > FILE', cause);
  }
  const parsed = baselineSchema.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.outcomes));
  const issue = parsed.error.issues[0];
  throw broken(`${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'another shape'}`);
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
