import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatDifference, type ValueStyle } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { caseCount } from './plain-words.ts';
import { dimensionsOf, orderSlices } from './slice-sections.ts';
import { type ComparedMetric, isItReal, type VerdictKind, verdictWords } from './verdict-words.ts';

type Run = EvaluationRunJson;
type RunComparison = NonNullable<Run['comparison']>;

/** One of the questions that a reader comes with, and its answer. */
export type GlanceLine = {
  readonly question: string;
  readonly marks: readonly { readonly text: string; readonly kind: VerdictKind }[];
  readonly answer: string;
  /** Where more stands on the page: '#regressions'; null for nowhere. */
  readonly link: { readonly to: string; readonly text: string } | null;
};

type Named = { readonly compared: ComparedMetric; readonly name: string; readonly style: ValueStyle };

/** More marks than this are no glance. */
const mostMarks = 8;

const line = (
  question: string,
  named: readonly Named[],
  things: string,
  link: GlanceLine['link'],
): GlanceLine => {
  const kinds = named.map(({ compared }) => verdictWords[compared.verdict].kind);
  const moved = named.filter(({ compared }) => ['better', 'worse'].includes(compared.verdict));
  const same = kinds.filter((kind) => kind === 'same').length;
  const few = kinds.filter((kind) => kind === 'few').length;
  const rest = [
    ...(moved.length > mostMarks ? [`${moved.length - mostMarks} more changed`] : []),
    ...(same > 0 ? [`no difference seen in ${same}`] : []),
    ...(few > 0 ? [`too few cases to tell in ${few === named.length && few > 1 ? `all ${few}` : few}`] : []),
  ].join(', ');
  return {
    question,
    marks: moved.slice(0, mostMarks).map(({ compared, name, style }) => {
      const { kind, short } = verdictWords[compared.verdict];
      return { kind, text: `${name} ${short} ${formatDifference(compared.difference, style)}` };
    }),
    answer:
      rest === ''
        ? moved.length === 0
          ? `There are no ${things}.`
          : ''
        : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`,
    link,
  };
};

const worstFirst = (named: readonly Named[]): readonly Named[] =>
  named.toSorted((a, b) => Number(b.compared.verdict === 'worse') - Number(a.compared.verdict === 'worse'));

/** Answers what a reader wants to know first: is it real, for whom, what else moved, which cases. */
export const glanceLines = (
  run: Run,
  comparison: RunComparison,
  known: KnownMetrics,
): readonly GlanceLine[] => {
  const { primary } = run.suite;
  const style = known.style(primary);
  const compared = comparison.metrics.find(({ name }) => name === primary);
  const { higherIsBetter } = known.definition(primary);
  const dimensions = dimensionsOf(run);
  const slices = dimensions
    .map((dimension, at) => ({
      dimension,
      at,
      of: comparison.slices.filter((slice) => slice.dimension === dimension),
    }))
    .filter(({ of }) => of.length > 0)
    .map(({ dimension, at, of }) =>
      line(
        `By ${dimension}`,
        orderSlices(of, higherIsBetter).map((slice) => ({ compared: slice, name: slice.slice, style })),
        'slices',
        { to: `#slices-${at + 1}`, text: `See all ${of.length}` },
      ),
    );
  const others = comparison.metrics
    .filter(({ name }) => name !== primary)
    .map((metric) => ({
      compared: metric,
      name: known.definition(metric.name).title,
      style: known.style(metric.name),
    }));
  const worse = comparison.regressions.length;
  return [
    ...(compared === undefined
      ? []
      : [{ question: 'Is the difference real?', marks: [], answer: isItReal(compared, style), link: null }]),
    ...slices,
    line('Other metrics', worstFirst(others), 'other metrics', { to: '#changes', text: 'See what changed' }),
    {
      question: 'Cases that got worse',
      marks: [],
      answer:
        worse === 0 ? 'None.' : `${caseCount(worse)}${worse === 10 ? ' are shown; there may be more' : ''}.`,
      link: worse === 0 ? null : { to: '#regressions', text: 'See both drafts side by side' },
    },
  ];
};
