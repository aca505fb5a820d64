import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { caseCount, writeDuration, writeMoment } from './plain-words.ts';

/** A fact about the run: what it is called, and its value; a `code` is read letter by letter. */
export type MeasuredFact = { readonly name: string; readonly value: string; readonly isCode: boolean };

const fact = (name: string, value: string): MeasuredFact => ({ name, value, isCode: false });
const code = (name: string, value: string): MeasuredFact => ({ name, value, isCode: true });

/** Lists what was measured, so that the run can be repeated: dataset, baseline, and every setting of the system. */
export const measuredFacts = (run: EvaluationRunJson): readonly MeasuredFact[] => [
  code('Suite', run.suite.name),
  fact('Dataset', `${run.dataset.name}, version ${run.dataset.version}`),
  code('Checksum of the dataset', run.dataset.checksum),
  fact('Cases', run.cases.length.toLocaleString('en')),
  fact('Started', writeMoment(run.startedAt)),
  fact(
    'Took',
    `${writeDuration(run.seconds)}${run.reused > 0 ? `; ${caseCount(run.reused)} known from an earlier run` : ''}`,
  ),
  ...(run.comparison === null
    ? []
    : [
        code('Baseline', run.comparison.baseline.file),
        fact('Baseline measured', writeMoment(run.comparison.baseline.startedAt)),
        code('Checksum of its dataset', run.comparison.baseline.checksum),
      ]),
  ...Object.entries(run.system).map(([name, value]) => code(name, value === null ? 'none' : String(value))),
];
