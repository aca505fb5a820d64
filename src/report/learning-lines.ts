import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatInterval, formatValue } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { onOneLine } from './plain-words.ts';
import { type Cell, terminalTable } from './terminal-table.ts';

const isMoment = (until: string): boolean => /^\d{4}-\d{2}-\d{2}/u.test(until);

/**
 * Writes the curve of a run that learned between measurements as a table for a terminal. Empty for a curve over the cases
 * themselves, whose points are other cases each and only worth a look as a drawing: its first point has a moment.
 */
export const learningLines = (
  { curve }: Pick<EvaluationRunJson, 'curve'>,
  known: KnownMetrics,
  width: number,
  paintHead: (text: string) => string,
): readonly string[] => {
  const first = curve?.points[0];
  if (curve === null || first === undefined || isMoment(first.until)) return [];
  const style = known.style(curve.metric);
  const rows = curve.points.map(({ until, value, low, high, cases }): readonly Cell[] => [
    { text: isMoment(until) ? `learned until ${until.slice(0, 10)}` : onOneLine(until) },
    { text: formatValue(value, style) },
    { text: formatInterval(low, high, style) },
    { text: cases.toLocaleString('en') },
  ]);
  const columns = [
    { head: onOneLine(known.definition(curve.metric).title), align: 'left', dropOrder: 0 },
    { head: 'value', align: 'right', dropOrder: 0 },
    { head: '95 % interval', align: 'right', dropOrder: 2 },
    { head: 'cases', align: 'right', dropOrder: 1 },
  ] as const;
  return ['', ...terminalTable(columns, rows, width, paintHead)];
};
