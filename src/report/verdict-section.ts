import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import {
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatValue,
  type ValueStyle,
} from './format-value.ts';
import { type GlanceLine, glanceLines } from './glance.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { capitalised, caseCount } from './plain-words.ts';
import { type ComparedMetric, type VerdictKind, verdictWords, withoutOpening } from './verdict-words.ts';

/** A number of the verdict with what it is and what to know about it. */
export type VerdictFact = { readonly name: string; readonly value: string; readonly note: string };

/** The answer in large letters with what it rests on. */
export type VerdictSection = {
  readonly kind: VerdictKind | 'none';
  readonly heading: string;
  readonly sentence: string;
  readonly facts: readonly VerdictFact[];
  readonly glance: readonly GlanceLine[];
  /** No baseline: the page says how to get a verdict next time. */
  readonly isFirst: boolean;
};

const comparedFacts = (
  compared: ComparedMetric,
  title: string,
  style: ValueStyle,
): readonly VerdictFact[] => [
  {
    name: 'Difference',
    value: formatDifference(compared.difference, style),
    note: `95 % interval ${formatDifferenceInterval(compared.low, compared.high, style)}`,
  },
  {
    name: capitalised(title),
    value: formatValue(compared.after, style),
    note: `was ${formatValue(compared.before, style)}`,
  },
  {
    name: 'Cases compared',
    value: compared.cases.toLocaleString('en'),
    note: `${compared.changed.toLocaleString('en')} of them changed`,
  },
  {
    name: 'Smallest that matters',
    value: formatValue(compared.worthwhile, style),
    note:
      compared.detectable === null
        ? 'as the metric says'
        : `these cases show ${formatValue(compared.detectable, style)} or more`,
  },
];

/** As many as stand in two rows. */
const mostFacts = 8;

const presentFacts = (metrics: EvaluationRunJson['metrics'], known: KnownMetrics): readonly VerdictFact[] =>
  metrics
    .filter(({ cases }) => cases > 0)
    .slice(0, mostFacts)
    .map(({ name, value, low, high }) => ({
      name: capitalised(known.definition(name).title),
      value: formatValue(value, known.style(name)),
      note: `95 % interval ${formatInterval(low, high, known.style(name))}`,
    }));

const firstVerdict = (run: EvaluationRunJson, known: KnownMetrics): VerdictSection => {
  const { title, meaning } = known.definition(run.suite.primary);
  const style = known.style(run.suite.primary);
  const primary = run.metrics.find(({ name }) => name === run.suite.primary);
  const measured = primary === undefined || primary.cases === 0 ? null : primary;
  return {
    kind: 'none',
    heading: 'No baseline yet',
    sentence:
      measured === null
        ? `No case has a value for ${title}, the metric that the verdict is about.`
        : `${capitalised(title)} is ${formatValue(measured.value, style)} (95 % interval ${formatInterval(measured.low, measured.high, style)}) over ${caseCount(measured.cases)}. ${meaning}`,
    facts:
      measured === null
        ? []
        : presentFacts([measured, ...run.metrics.filter(({ name }) => name !== measured.name)], known),
    glance: [],
    isFirst: true,
  };
};

/** Says whether the run is better than its baseline; without one, what the present values are. */
export const verdictSection = (run: EvaluationRunJson, known: KnownMetrics): VerdictSection => {
  const { comparison, suite } = run;
  if (comparison === null) return firstVerdict(run, known);
  const compared = comparison.metrics.find(({ name }) => name === suite.primary);
  const { kind, title } = verdictWords[comparison.verdict];
  return {
    kind,
    heading: title,
    sentence: withoutOpening(comparison.sentence),
    facts:
      compared === undefined
        ? []
        : comparedFacts(compared, known.definition(suite.primary).title, known.style(suite.primary)),
    glance: glanceLines(run, comparison, known),
    isFirst: false,
  };
};
