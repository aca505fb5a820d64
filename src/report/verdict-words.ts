import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatValue, type ValueStyle } from './format-value.ts';
import { capitalised, caseCount } from './plain-words.ts';

type RunComparison = NonNullable<EvaluationRunJson['comparison']>;

export type Verdict = RunComparison['verdict'];

/** A metric beside its baseline, over all cases or over those of a slice. */
export type ComparedMetric = RunComparison['metrics'][number];

/** How a verdict looks: the class in the page and the shape in a chart. */
export type VerdictKind = 'better' | 'worse' | 'same' | 'few';

type VerdictWords = { readonly kind: VerdictKind; readonly title: string; readonly short: string };

/** What to call each verdict: over the page and in a narrow column. */
export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  better: { kind: 'better', title: 'Better', short: 'better' },
  worse: { kind: 'worse', title: 'Worse', short: 'worse' },
  'no difference seen': { kind: 'same', title: 'No difference seen', short: 'no difference' },
  'too few cases': { kind: 'few', title: 'Too few cases to tell', short: 'too few cases' },
};

/** Takes the verdict off the front of a sentence that stands below the verdict in large letters. */
export const withoutOpening = (sentence: string): string =>
  capitalised(sentence.replace(/^(?:Better|Worse|No difference seen|Too few cases to tell): /u, ''));

/** Says a p value as a share of comparisons: 'fewer than 1 of 1,000'. */
const chanceOf = (p: number): string => {
  if (p < 0.001) return 'fewer than 1 of 1,000';
  return p < 0.0095 ? `about ${Math.round(p * 1000)} of 1,000` : `about ${Math.round(p * 100)} of 100`;
};

const certain = (comparison: ComparedMetric, style: ValueStyle): string => {
  const { p, difference, worthwhile } = comparison;
  const real = `Yes. If both were equally good, chance alone would show a difference this large in ${chanceOf(p)} such comparisons.`;
  return Math.abs(difference) < worthwhile
    ? `${real} But it is smaller than the ${formatValue(worthwhile, style)} that was said to matter.`
    : real;
};

const uncertain = (comparison: ComparedMetric, style: ValueStyle): string => {
  const { cases, detectable, needed, worthwhile } = comparison;
  const hidden =
    detectable === null
      ? `Cannot be said from ${caseCount(cases)}.`
      : `Cannot be said: a true difference of up to ${formatValue(detectable, style)} could go unseen in ${caseCount(cases)}.`;
  const enough = needed === null ? '' : ` It takes about ${caseCount(needed)}`;
  return enough === ''
    ? `${hidden} A verdict takes more cases.`
    : `${hidden}${enough} to see the ${formatValue(worthwhile, style)} that matters.`;
};

/** Answers 'is the difference real?' for people who read no statistics. */
export const isItReal = (comparison: ComparedMetric, style: ValueStyle): string => {
  if (comparison.verdict === 'better' || comparison.verdict === 'worse') return certain(comparison, style);
  if (comparison.verdict === 'too few cases') return uncertain(comparison, style);
  const seen = formatValue(comparison.detectable ?? comparison.worthwhile, style);
  return `No difference was seen, and ${caseCount(comparison.cases)} were enough to see one of ${seen} in four of five trials.`;
};

/** Writes a p value for a table: '0.031', '< 0.001'. */
export const writeP = (p: number): string => (p < 0.001 ? '< 0.001' : p.toFixed(p < 0.1 ? 3 : 2));
