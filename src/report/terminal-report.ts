import { styleText } from 'node:util';
import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { fixList } from './fix-list.ts';
import { formatDifference, formatDifferenceInterval, formatInterval, formatValue } from './format-value.ts';
import { type KnownMetrics, knownMetrics } from './known-metrics.ts';
import { learningLines } from './learning-lines.ts';
import { caseCount, onOneLine, writeDuration } from './plain-words.ts';
import { dimensionsOf, orderSlices } from './slice-sections.ts';
import { type Cell, type Column, terminalTable } from './terminal-table.ts';
import { thresholdLines } from './threshold-lines.ts';
import { type Verdict, verdictWords } from './verdict-words.ts';

export type TerminalOptions = {
  /** Columns of the terminal; lines of numbers are not wider, from 40 up. */
  readonly width: number;
  /** False where nobody sees colours: a file, a pipe. */
  readonly colour: boolean;
  /** Where the page for people was written; left out when none was. */
  readonly htmlFile?: string;
};

type Paint = (text: string) => string;
type Paints = Readonly<Record<'strong' | 'quiet' | 'better' | 'worse', Paint>>;

const paintsOf = (colour: boolean): Paints => {
  const paint =
    (style: 'bold' | 'dim' | 'green' | 'red'): Paint =>
    (text) =>
      colour ? styleText(style, text, { validateStream: false }) : text;
  return { strong: paint('bold'), quiet: paint('dim'), better: paint('green'), worse: paint('red') };
};

const verdictCell = (verdict: Verdict, paints: Paints): Cell => {
  const { kind, short } = verdictWords[verdict];
  return { text: short, paint: paints[kind === 'better' || kind === 'worse' ? kind : 'quiet'] };
};

const right = (head: string, dropOrder: number): Column => ({ head, align: 'right', dropOrder });
const left = (head: string, dropOrder: number): Column => ({ head, align: 'left', dropOrder });

const metricLines = (
  run: EvaluationRunJson,
  known: KnownMetrics,
  width: number,
  paints: Paints,
): readonly string[] => {
  const compared = new Map((run.comparison?.metrics ?? []).map((metric) => [metric.name, metric]));
  const columns = [
    left('metric', 0),
    right('value', 0),
    right('95 % interval', 3),
    right('cases', 2),
    ...(run.comparison === null ? [] : [right('change', 0), left('verdict', 1)]),
  ];
  const rows = run.metrics.map(({ name, cases, value, low, high }): readonly Cell[] => {
    const style = known.style(name);
    const before = compared.get(name);
    return [
      {
        text: onOneLine(known.definition(name).title),
        ...(name === run.suite.primary ? { paint: paints.strong } : {}),
      },
      { text: cases === 0 ? '-' : formatValue(value, style) },
      { text: cases === 0 ? '' : formatInterval(low, high, style), paint: paints.quiet },
      { text: cases.toLocaleString('en') },
      ...(run.comparison === null
        ? []
        : before === undefined
          ? [{ text: '' }, { text: '' }]
          : [{ text: formatDifference(before.difference, style) }, verdictCell(before.verdict, paints)]),
    ];
  });
  return terminalTable(columns, rows, width, paints.quiet);
};

const sliceLines = (
  run: EvaluationRunJson,
  known: KnownMetrics,
  width: number,
  paints: Paints,
): readonly string[] => {
  const style = known.style(run.suite.primary);
  const { title, higherIsBetter } = known.definition(run.suite.primary);
  const all = run.comparison?.slices ?? [];
  const changed = dimensionsOf(run).flatMap((dimension) =>
    orderSlices(
      all.filter((slice) => slice.dimension === dimension && /better|worse/u.test(slice.verdict)),
      higherIsBetter,
    ),
  );
  if (all.length === 0) return [];
  const few = all.filter(({ verdict }) => verdict === 'too few cases').length;
  const rest = few === 0 ? '' : ` ${few} of ${all.length} have too few cases to tell.`;
  if (changed.length === 0) return ['', `No slice changed.${rest}`];
  const rows = changed.map(({ dimension, slice, cases, difference, low, high, verdict }): readonly Cell[] => [
    { text: onOneLine(`${dimension} ${slice}`) },
    { text: formatDifference(difference, style) },
    { text: formatDifferenceInterval(low, high, style), paint: paints.quiet },
    { text: cases.toLocaleString('en') },
    verdictCell(verdict, paints),
  ]);
  const columns = [
    left('slice', 0),
    right('change', 0),
    right('95 % interval', 3),
    right('cases', 2),
    left('verdict', 1),
  ];
  return [
    '',
    paints.strong(`Slices that changed, by ${onOneLine(title)}`),
    ...terminalTable(columns, rows, width, paints.quiet),
    ...(rest === '' ? [] : [paints.quiet(rest.trim())]),
  ];
};

const gateLines = (run: EvaluationRunJson, known: KnownMetrics, paints: Paints): readonly string[] => {
  if (!run.gate.passed)
    return ['', paints.worse('Gate failed'), ...run.gate.reasons.map((reason) => `  ${onOneLine(reason)}`)];
  const asked = thresholdLines(run, known).length;
  return [
    '',
    `${paints.better('Gate passed')}${asked === 0 ? '' : `, ${asked} ${asked === 1 ? 'threshold' : 'thresholds'} kept`}`,
  ];
};

const fixLines = (run: EvaluationRunJson, paints: Paints): readonly string[] => {
  const { lines, more } = fixList(run, 5);
  if (lines.length === 0) return [];
  return [
    '',
    paints.strong('What to fix next'),
    ...lines.map(
      ({ kind, title, cases }, at) => `  ${at + 1}. ${onOneLine(title)} (${kind.toLowerCase()}, ${cases})`,
    ),
    ...(more === 0 ? [] : [paints.quiet(`  and ${more} more`)]),
  ];
};

const verdictLine = (run: EvaluationRunJson, paints: Paints): string => {
  if (run.comparison === null)
    return paints.strong(
      'No baseline yet: there is nothing to compare with. Save this run with --save-baseline FILE.',
    );
  const { kind } = verdictWords[run.comparison.verdict];
  const paint = kind === 'better' || kind === 'worse' ? paints[kind] : paints.strong;
  return paint(onOneLine(run.comparison.sentence));
};

/**
 * Writes a run for a terminal: the verdict first, then the metrics, the slices that changed, the steps of learning, the
 * gate, the five things to fix next. Without colour the report itself is plain ASCII; names from the data stay as they are, control characters
 * taken out.
 */
export const terminalReport = (run: EvaluationRunJson, options: TerminalOptions): string => {
  const known = knownMetrics(run);
  const paints = paintsOf(options.colour);
  const width = Math.max(40, options.width);
  const reused = run.reused > 0 ? `, ${run.reused.toLocaleString('en')} known from before` : '';
  return [
    verdictLine(run, paints),
    paints.quiet(
      `${onOneLine(run.suite.title)}: ${caseCount(run.cases.length)}${reused}, ${writeDuration(run.seconds)}`,
    ),
    '',
    ...metricLines(run, known, width, paints),
    ...sliceLines(run, known, width, paints),
    ...learningLines(run, known, width, paints.quiet),
    ...gateLines(run, known, paints),
    ...fixLines(run, paints),
    ...(options.htmlFile === undefined ? [] : ['', `The page: ${onOneLine(options.htmlFile)}`]),
  ].join('\n');
};
