import type { EvaluationRunJson } from '../../contract/evaluation-run.ts';
import { evaluationRunSchema } from '../../contract/evaluation-run.ts';
import type { EvaluationRun } from '../../evaluate/run/evaluation-run.ts';

/** Gives a run as it crosses the border: what the contract does not name is left out. */
export const runJson = (run: EvaluationRun): EvaluationRunJson => evaluationRunSchema.parse(run);

/**
 * Gives the text of a baseline: what a later run is compared with, a case a line, so that a change is read like one of code.
 * How long each step took on this machine is not kept.
 */
export const baselineJson = (run: EvaluationRunJson): string => {
  const { format, suite, dataset, system, startedAt, metrics } = run;
  const head = Object.entries({ format, suite, dataset, system, startedAt }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  const list = (values: readonly unknown[]): string =>
    values.map((value) => `\n    ${JSON.stringify(value)}`).join(',');
  const cases = run.cases.map((one) => ({ ...one, timings: {} }));
  return `{\n${head.join('\n')}\n  "metrics": [${list(metrics)}\n  ],\n  "cases": [${list(cases)}\n  ]\n}\n`;
};
