import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricDefinitions } from '../../../src/evaluate/run/metric-definitions.ts';

const page = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');

/** The rows of the page that define a metric, by its name. */
const rows = new Map(
  [...page.matchAll(/^\| `(\w+\.[\w@-]+)` \| (.+) \|$/gmu)].map(([, name = '', cells = '']) => [
    name,
    cells.split(' | '),
  ]),
);

const bounds: Readonly<Record<string, string>> = {
  'reply.meaning-similarity': '-1 to 1',
  'tone.agreement': '-1 to 1',
};

const rangeOf: Readonly<Record<string, string>> = {
  share: '0 to 1',
  points: '0 to 100',
  grade: '1 to 5',
};

describe('docs/metrics.md', () => {
  test.each(metricDefinitions)(
    'defines $name with its range, direction and difference that matters',
    (one) => {
      const [words, range, better, matters, source] = rows.get(one.name) ?? [];
      expect(words).toBeTruthy();
      expect(range).toBe(bounds[one.name] ?? rangeOf[one.unit] ?? '0 and up');
      expect(better).toBe(one.higherIsBetter ? 'higher' : 'lower');
      expect(matters).toBe(one.unit === 'milliseconds' ? `${one.worthwhile} ms` : `${one.worthwhile}`);
      expect(source).toBeTruthy();
    },
  );

  test('defines nothing that a suite can not name', () => {
    expect([...rows.keys()].toSorted()).toEqual(metricDefinitions.map(({ name }) => name).toSorted());
  });

  test.each(metricDefinitions)('leads to the source of $name', ({ source }) => {
    const link = /https:\/\/\S+?(?=[,.]?(?:\s|$))/u.exec(source)?.[0];
    expect(link === undefined || page.includes(link)).toBe(true);
  });
});
