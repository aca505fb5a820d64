import { leastCases, type PairedComparison, type Verdict } from './paired-verdict.ts';

/** What to call a metric, and how to write its values. */
export type MetricWording = {
  /** As it stands inside a sentence: 'fact coverage'. */
  readonly metric: string;
  /** Writes one value with its unit. Default: two decimals, three for what is below 0.1. */
  readonly format?: (value: number) => string;
};

const plain = (value: number): string => {
  const written = value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 3 : 2);
  return Number(written) === 0 ? '0.00' : written;
};

const openings: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  'no difference seen': 'No difference seen',
  'too few cases': 'Too few cases to tell',
};

const countOf = (cases: number): string => `${cases.toLocaleString('en')} ${cases === 1 ? 'case' : 'cases'}`;

const afterthought = (comparison: PairedComparison, format: (value: number) => string): string => {
  const { verdict, difference, worthwhile, detectable, needed, cases } = comparison;
  if (verdict === 'better' || verdict === 'worse')
    return Math.abs(difference) < worthwhile ? `, less than the ${format(worthwhile)} that matters` : '';
  if (verdict === 'no difference seen')
    return `, enough to see a difference of ${format(detectable ?? worthwhile)}`;
  return needed !== null && needed > cases
    ? `; to see a difference of ${format(worthwhile)} takes about ${countOf(needed)}`
    : `; a verdict takes at least ${leastCases}`;
};

/**
 * Gives a comparison as one English sentence for people who read no statistics: the verdict first, then what changed, by
 * how much, how sure that is and over how many cases.
 *
 * @example 'Better: fact coverage went from 0.71 to 0.78 (+0.070, 95 % interval 0.031 to 0.11) over 240 cases.'
 */
export const verdictSentence = (comparison: PairedComparison, wording: MetricWording): string => {
  const { verdict, cases, before, after, difference, low, high } = comparison;
  const format = wording.format ?? plain;
  if (cases === 0) return `${openings[verdict]}: no case has a value for ${wording.metric} in both systems.`;
  const change =
    difference === 0 && low === 0 && high === 0
      ? `${wording.metric} is ${format(after)} in both`
      : `${wording.metric} went from ${format(before)} to ${format(after)} (${difference > 0 ? '+' : ''}${format(difference)}, 95 % interval ${format(low)} to ${format(high)})`;
  return `${openings[verdict]}: ${change} over ${countOf(cases)}${afterthought(comparison, format)}.`;
};
