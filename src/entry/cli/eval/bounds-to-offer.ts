import { basename } from 'node:path';
import { type SuggestedBound, suggestedBounds } from './suggested-bounds.ts';
import type { SuiteAnswers } from './suite-answers.ts';
import type { RunChoice, SuiteChoices } from './suite-choices.ts';

const firstRun = (
  { datasets, runs }: SuiteChoices,
  { dataset = '' }: Partial<SuiteAnswers>,
): RunChoice | null => {
  const name = datasets.find(({ path }) => path === dataset)?.name ?? basename(dataset);
  return runs.find((run) => run.dataset === name) ?? null;
};

/**
 * Gives the bounds that the newest saved run on the dataset of the answers suggests, of the metrics that the suite shows;
 * none where there is no such run.
 */
export const boundsToOffer = (
  choices: SuiteChoices,
  answers: Partial<SuiteAnswers>,
): readonly SuggestedBound[] => {
  const { metrics = [], primary } = answers;
  const isShown = (name: string): boolean =>
    metrics.length === 0 || metrics.includes(name) || name === primary;
  const measured = firstRun(choices, answers)?.metrics ?? [];
  return suggestedBounds(
    measured,
    choices.metrics.filter(({ name }) => isShown(name)),
  );
};
