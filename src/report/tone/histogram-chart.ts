import type { TopLevelSpec } from 'vega-lite';
import { chartColours } from '../charts/chart-colours.ts';
import { type ChartWords, renderChart } from '../charts/render-chart.ts';

const size = { width: 224, height: 44 } as const;

/** Which bars are good, fair and off, by where they begin: as the panel calls scores. */
const colourOf = (from: number): string =>
  from >= 4 ? chartColours.better : from >= 3 ? chartColours.same : chartColours.worse;

/** Draws how many replies score what: eight bars from 1 to 5, as shares, so that markets of any size compare. */
export const histogramChart = (histogram: readonly number[], words: ChartWords): Promise<string> => {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const highest = Math.max(...histogram, 1);
  const values = histogram.map((count, at) => ({
    from: 1 + at / 2 + 0.03,
    to: 1.5 + at / 2 - 0.03,
    count,
    label: count === 0 ? '' : `${Math.round((100 * count) / total)}`,
    colour: colourOf(1 + at / 2),
  }));
  const x = (field: string) =>
    ({
      field,
      type: 'quantitative',
      axis: null,
      scale: { domain: [1, 5], nice: false, zero: false },
    }) as const;
  const y = { field: 'count', type: 'quantitative', axis: null, scale: { domain: [0, highest] } } as const;
  const colour = { field: 'colour', type: 'nominal', scale: null, legend: null } as const;
  const ticks = [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) }));
  const ink = { fill: chartColours.quiet, fontSize: 11 };
  const spec = {
    ...size,
    background: null,
    autosize: 'none',
    padding: { left: 6, right: 6, top: 16, bottom: 18 },
    config: { font: 'inherit', view: { stroke: null } },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', stroke: chartColours.zero },
        encoding: { x: { value: 0 }, x2: { value: size.width }, y: { value: size.height } },
      },
      {
        data: { values },
        mark: { type: 'bar' },
        encoding: { x: x('from'), x2: { field: 'to' }, y, y2: { datum: 0 }, color: colour },
      },
      {
        data: { values: values.map((value) => ({ ...value, middle: (value.from + value.to) / 2 })) },
        mark: { type: 'text', baseline: 'bottom', dy: -2, ...ink },
        encoding: { x: x('middle'), y, text: { field: 'label' } },
      },
      {
        data: { values: ticks },
        mark: { type: 'text', baseline: 'top', ...ink },
        encoding: { x: x('at'), y: { value: size.height + 5 }, text: { field: 'label' } },
      },
    ],
  } as unknown as TopLevelSpec;
  return renderChart(spec, words);
};
