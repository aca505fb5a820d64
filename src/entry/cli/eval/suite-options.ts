import { distance } from 'fastest-levenshtein';
import { sliceDimensions } from '../../../evaluate/run/case-slices.ts';
import { notComparable } from '../../../evaluate/run/metric-definitions.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { boundsToOffer } from './bounds-to-offer.ts';
import type { Bound } from './suggested-bounds.ts';
import type { SuiteAnswers } from './suite-answers.ts';
import type { SuiteChoices } from './suite-choices.ts';
import { nameProblem } from './suite-questions.ts';

/** The answers as options of the command line. */
export type SuiteOptions = {
  readonly title?: string;
  readonly name?: string;
  readonly kind?: 'drafts' | 'replay';
  readonly dataset?: string;
  readonly knowledge?: string;
  readonly primary?: string;
  readonly metrics?: readonly string[];
  readonly slices?: readonly string[];
  /** 'reply.fact-coverage>=0.6' or 'time.draft<=900'. */
  readonly threshold?: readonly string[];
  /** Takes the bounds that the first run on the dataset suggests. */
  readonly suggestThresholds?: boolean;
  readonly baseline?: string;
  readonly allowWorse?: boolean;
};

const checkMetric = (name: string, { metrics }: SuiteChoices): string => {
  const names = metrics.map((metric) => metric.name);
  if (names.includes(name)) return name;
  const near = names.toSorted((one, other) => distance(name, one) - distance(name, other)).slice(0, 3);
  throw new CopilotError('input-invalid', `There is no metric ${name}; did you mean ${near.join(' or ')}?`);
};

const boundOf = (text: string, choices: SuiteChoices): readonly [string, Bound] => {
  const [, name, sign, value] = /^\s*(\S+?)\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new CopilotError(
      'input-invalid',
      `The threshold ${text} is not understood; write NAME>=0.6 or NAME<=900.`,
    );
  }
  const bound = sign === '>=' ? { atLeast: Number(value) } : { atMost: Number(value) };
  return [checkMetric(name, choices), bound];
};

/**
 * Gives the answers that options hold. Throws CopilotError 'input-invalid' for a metric that does not exist, with the ones
 * that were probably meant, and for a threshold or a name that cannot be read.
 */
export const answersOfOptions = (options: SuiteOptions, choices: SuiteChoices): Partial<SuiteAnswers> => {
  const { title, name, kind, dataset, knowledge, primary, metrics, slices, baseline } = options;
  const wrongName = name === undefined ? null : nameProblem(name);
  if (wrongName !== null) throw new CopilotError('input-invalid', `--name ${name}: ${wrongName}`);
  for (const metric of [...(primary === undefined ? [] : [primary]), ...(metrics ?? [])])
    checkMetric(metric, choices);
  if (primary !== undefined && notComparable.has(primary)) {
    throw new CopilotError(
      'input-invalid',
      `Runs cannot be compared by ${primary}; choose another --primary.`,
    );
  }
  const dimensions: readonly string[] = sliceDimensions;
  const unknown = slices?.find((slice) => !dimensions.includes(slice));
  if (unknown !== undefined) {
    throw new CopilotError(
      'input-invalid',
      `There is no slice ${unknown}; there are ${sliceDimensions.join(', ')}.`,
    );
  }
  const given = {
    ...(title === undefined ? {} : { title }),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(dataset === undefined ? {} : { dataset }),
    ...(knowledge === undefined ? {} : { knowledge }),
    ...(primary === undefined ? {} : { primary }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(slices === undefined ? {} : { slices }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(options.allowWorse ? { notWorseThanBaseline: false } : {}),
  };
  const suggested = options.suggestThresholds
    ? boundsToOffer(choices, given).map(({ definition, bound }) => [definition.name, bound] as const)
    : [];
  if (options.suggestThresholds && suggested.length === 0) {
    throw new CopilotError(
      'input-invalid',
      '--suggest-thresholds needs a saved run on this dataset to learn from, of ten cases or more.',
    );
  }
  const named = (options.threshold ?? []).map((text) => boundOf(text, choices));
  const bounds = [...suggested, ...named];
  return bounds.length === 0 ? given : { ...given, thresholds: Object.fromEntries(bounds) };
};

/** Says in one sentence which options are missing where nobody can be asked, or gives null. */
export const missingOptions = (
  { dataset, knowledge, primary }: Partial<SuiteAnswers>,
  choices: SuiteChoices,
): string | null => {
  const wanted = [
    { given: dataset, option: '--dataset DIR', found: choices.datasets.map(({ path }) => path) },
    { given: knowledge, option: '--knowledge DIR', found: choices.knowledge.map(({ path }) => path) },
    { given: primary, option: '--primary METRIC', found: choices.metrics.map(({ name }) => name) },
  ].filter(({ given }) => given === undefined);
  if (wanted.length === 0) return null;
  const named = wanted.map(({ option, found }) =>
    found.length === 0
      ? option
      : `${option} (${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''})`,
  );
  const list = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' and ');
  return `There is no terminal to ask in, so give ${list}.`;
};
