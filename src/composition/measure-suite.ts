import { namesMeant } from '../adapters/files/evaluation/nearest-names.ts';
import { readEvaluationDataset } from '../adapters/files/evaluation/read-evaluation-dataset.ts';
import type { Database } from '../adapters/sql/database.ts';
import { judgedAlike } from '../evaluate/judges/judged-alike.ts';
import { namedJudge } from '../evaluate/judges/judged-metric-definitions.ts';
import { compareRuns, type RunBaseline } from '../evaluate/run/compare-runs.ts';
import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';
import { fixNext } from '../evaluate/run/fix-next.ts';
import { learningCurve } from '../evaluate/run/learning-curve.ts';
import { summariseRun } from '../evaluate/run/summarise-run.ts';
import type { EvaluationDataset } from '../evaluate/suite/evaluation-case.ts';
import { selectCases, slicesOf } from '../evaluate/suite/select-cases.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import type { Config } from './config.ts';
import { loadRules } from './load-rules.ts';
import { measureLearning } from './measure-learning.ts';
import type { Judges } from './open-judges.ts';
import { readCase } from './read-case.ts';
import { runSuiteCases, type SuiteCases, type SuiteProgress } from './run-suite-cases.ts';
import { readSuiteKnowledge } from './suite-knowledge.ts';

/** A draft that rests on what it could not have known makes a replay worthless, whatever its numbers. */
const withLeaks = (gate: EvaluationRun['gate'], { leaks }: SuiteCases): EvaluationRun['gate'] => {
  const real = leaks.filter(({ weight }) => weight === 'leak');
  if (real.length === 0) return gate;
  const told = real.slice(0, 5).map(({ caseId, source, message }) => `${caseId} from ${source}: ${message}`);
  const counted = real.length === 1 ? 'A draft rests' : `${real.length} drafts rest`;
  const reason = `${counted} on what could not have been known then (${told.join('; ')}).`;
  return { passed: false, reasons: [...gate.reasons, reason] };
};

const forReplay =
  'each must stand there as a closed case with the same id and the days when it came in and was closed (openedAt, closedAt)';

/** A slice under `only` that no case stands in was misspelt, and would go unnoticed beside others. */
const refuseUnknownSlices = (
  file: string,
  { only }: Pick<Suite, 'only'>,
  { name, cases }: Pick<EvaluationDataset, 'name' | 'cases'>,
): void => {
  for (const [dimension, wanted] of Object.entries(only)) {
    const known = slicesOf(cases, dimension);
    const unknown = wanted.find((slice) => !known.includes(slice));
    if (unknown !== undefined)
      throw new CopilotError(
        'input-invalid',
        `${file}: only.${dimension}: no case of ${name} is ${unknown}; ${namesMeant(unknown, known, 'names')}`,
      );
  }
};

export type MeasureSuiteInput = {
  /** For messages. */
  readonly file: string;
  readonly suite: Suite;
  readonly config: Config;
  readonly baseline: RunBaseline | null;
  /** Keeps the results of cases. */
  readonly database: Database;
  /** Stands for settings, knowledge, code and judges. */
  readonly identity: string;
  /** Null where the suite lists none or no model is set. */
  readonly judges: Judges | null;
  readonly progress: SuiteProgress;
  /** When the run began, ISO 8601. */
  readonly startedAt: string;
  /** What is measured, as the run says it. */
  readonly system: EvaluationRun['system'];
};

/** What a run found; who measured what, and when, is the caller's to say. */
export type MeasuredSuite = Omit<EvaluationRun, 'format' | 'suite' | 'system' | 'startedAt' | 'seconds'>;

/**
 * Reads the cases of a suite, takes them to scored drafts and says what they come to.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong" for a dataset that can't be used.
 */
export const measureSuite = async (input: MeasureSuiteInput): Promise<MeasuredSuite> => {
  const { suite } = input;
  const [rules, knowledge] = await Promise.all([loadRules(), readSuiteKnowledge(suite.knowledge)]);
  const dataset = await readEvaluationDataset(
    suite.dataset,
    (bytes) => readCase(bytes, 'case.json', rules),
    knowledge.documents,
  );
  refuseUnknownSlices(input.file, suite, dataset);
  if (suite.learn !== undefined)
    return measureLearning({ ...input, learn: suite.learn, rules, knowledge, dataset });
  const selected = selectCases(dataset.cases, suite);
  if (selected.length === 0)
    throw new CopilotError(
      'input-invalid',
      `${input.file}: only: no case of ${dataset.name} stands in all of these slices; take one of them out.`,
    );
  const made = await runSuiteCases({
    ...input,
    rules,
    knowledge,
    cases: selected,
    judge: input.judges?.judge,
  });
  const notReplayed = selected.length - made.cases.length;
  if (made.cases.length === 0)
    throw new CopilotError(
      'input-invalid',
      `${input.file}: none of ${selected.length} cases can be replayed from ${suite.knowledge}; ${forReplay}.`,
    );
  if (notReplayed > 0)
    input.progress.note?.(`${notReplayed} of ${selected.length} cases are not replayed; ${forReplay}.`);
  const { cases } = made;
  const { baseline, left } = judgedAlike(input.baseline, input.system);
  if (left !== null) input.progress.note?.(left);
  const identified = { name: dataset.name, version: dataset.version, checksum: dataset.checksum };
  const comparison =
    baseline === null ? null : compareRuns({ suite, present: { dataset: identified, cases }, baseline });
  const summary = summariseRun({ suite, cases, comparison });
  return {
    dataset: identified,
    reused: made.reused,
    ...summary,
    definitions:
      input.judges === null ? summary.definitions : namedJudge(summary.definitions, input.judges.model),
    gate: withLeaks(summary.gate, made),
    comparison,
    curve: learningCurve(cases, suite.primary, { seed: suite.seed }),
    fixNext: fixNext({ cases, threshold: answerThreshold }),
    cases,
  };
};
