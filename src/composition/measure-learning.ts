import { readEvaluationDataset } from '../adapters/files/evaluation/read-evaluation-dataset.ts';
import type { EvaluationRun } from '../evaluate/run/evaluation-run.ts';
import { fixNext } from '../evaluate/run/fix-next.ts';
import { learningOrder } from '../evaluate/run/learning-order.ts';
import {
  compareLearning,
  curveOfLearning,
  learningSentence,
  withoutOldLabels,
} from '../evaluate/run/summarise-learning.ts';
import { summariseRun } from '../evaluate/run/summarise-run.ts';
import type { EvaluationDataset } from '../evaluate/suite/evaluation-case.ts';
import { selectCases } from '../evaluate/suite/select-cases.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import { readCase } from './read-case.ts';
import type { SuiteCasesInput } from './run-suite-cases.ts';
import { runSuiteLearning } from './run-suite-learning.ts';

export type MeasureLearningInput = Omit<SuiteCasesInput, 'suite' | 'cases'> & {
  /** For messages. */
  readonly file: string;
  readonly suite: Suite;
  /** Folder of the approved cases. */
  readonly learn: string;
  readonly dataset: EvaluationDataset;
  readonly startedAt: string;
  readonly system: EvaluationRun['system'];
};

/**
 * Measures the cases of a suite that came in after approved replies, before these are learned and after each step of them.
 * Throws CopilotError 'input-invalid' where there is nothing to learn, or no later case to measure it by.
 */
export const measureLearning = async (
  input: MeasureLearningInput,
): Promise<Omit<EvaluationRun, 'format' | 'suite' | 'system' | 'startedAt' | 'seconds'>> => {
  const { file, suite, dataset, rules, startedAt, system } = input;
  const approved = await readEvaluationDataset(input.learn, (bytes) => readCase(bytes, 'case.json', rules));
  const order = learningOrder(
    approved.cases,
    selectCases(dataset.cases, { only: suite.only, limit: undefined }),
  );
  if (order.replies.length === 0)
    throw new CopilotError(
      'input-invalid',
      `${file}: no case of ${approved.name} has both a reply (gold.sentReply) and a time, so there is nothing to learn.`,
    );
  const about = learningSentence(approved.name, order);
  const cases = selectCases(order.measured, suite);
  if (cases.length === 0)
    throw new CopilotError(
      'input-invalid',
      `${file}: no case of ${dataset.name} came in after what is learned, so nothing can show what it is worth. ${about}`,
    );
  const points = await runSuiteLearning({ ...input, cases, replies: order.replies });
  const identified = { name: dataset.name, version: dataset.version, checksum: dataset.checksum };
  const after = points.at(-1) ?? { cases: [], reused: 0 };
  const comparison = compareLearning({ suite, dataset: identified, points, startedAt, system, about });
  return {
    dataset: identified,
    reused: after.reused,
    ...summariseRun({ suite, cases: after.cases, comparison }),
    comparison,
    curve: curveOfLearning(points, suite.primary, suite.seed),
    fixNext: fixNext({ cases: withoutOldLabels(after.cases), threshold: answerThreshold }),
    cases: after.cases,
  };
};
