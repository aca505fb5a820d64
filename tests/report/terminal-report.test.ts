import { expect, test } from 'vitest';
import { terminalReport } from '../../src/report/terminal-report.ts';
import {
  better,
  hostile,
  manyMarkets,
  noCase,
  oneCase,
  tooFewCases,
  withoutBaseline,
  worse,
} from './support/evaluation-runs.ts';

const plain = { width: 100, colour: false } as const;
const lines = (text: string) => text.split('\n');

test('the verdict is the first line', () => {
  expect(lines(terminalReport(better, plain))[0]).toBe(better.comparison?.sentence);
  expect(lines(terminalReport(withoutBaseline, plain))[0]).toContain('--save-baseline FILE');
});

test('each metric has value, interval, number of cases, change and verdict', () => {
  const row = lines(terminalReport(better, plain)).find((line) => line.startsWith('coverage of the facts'));
  expect(row?.split(/ {2,}/u)).toEqual([
    'coverage of the facts',
    '0.78',
    '0.74 to 0.82',
    '240',
    '+0.070',
    'better',
  ]);
});

test('only slices that changed are listed, and how many have too few cases', () => {
  const text = terminalReport(manyMarkets, plain);
  expect(lines(text).filter((line) => line.startsWith('market '))).toEqual([
    expect.stringMatching(/^market SE .*worse$/u),
    expect.stringMatching(/^market NO .*worse$/u),
    expect.stringMatching(/^market DK .*better$/u),
  ]);
  expect(text).toContain('19 of 27 have too few cases to tell.');
  expect(terminalReport(tooFewCases, plain)).toContain(
    'No slice changed. 18 of 18 have too few cases to tell.',
  );
});

test('a gate that failed gives its reasons', () => {
  expect(terminalReport(worse, plain)).toContain(
    'Gate failed\n  coverage of the facts is 0.65, not at least 0.70.',
  );
});

test('the five things to fix next and the page stand at the end', () => {
  const [first] = better.fixNext;
  if (first === undefined) throw new Error('nothing to fix');
  const many = { ...better, fixNext: Array.from({ length: 7 }, () => first) };
  const end = lines(terminalReport(many, { ...plain, htmlFile: 'out/report.html' })).slice(-9);
  expect(end[0]).toBe('What to fix next');
  expect(end.slice(1, 6).map((line) => line.trim().slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
  expect(end[6]).toBe('  and 2 more');
  expect(end[8]).toBe('The page: out/report.html');
});

test.each([40, 60, 80, 100, 140])(
  'tables fit a terminal of %d columns and keep value and change',
  (width) => {
    const text = terminalReport(better, { width, colour: false });
    const tables = lines(text).filter((line) =>
      /^(?:metric|slice|questions found|coverage|market|category|money)/u.test(line),
    );
    expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines(text).find((line) => line.startsWith('metric '))).toMatch(/value.*change/u);
  },
);

test('without colour the report is plain ASCII', () => {
  for (const run of [better, worse, tooFewCases, oneCase, noCase, withoutBaseline, manyMarkets])
    expect(terminalReport(run, plain)).toMatch(/^[\x20-\x7e\n]*$/u);
});

test('colours change no letter and no width', () => {
  const coloured = terminalReport(better, { ...plain, colour: true });
  expect(coloured).toContain('\u001b[32m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken off.
  expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(terminalReport(better, plain));
});

test('data cannot speak to the terminal', () => {
  expect(terminalReport(hostile(better), plain)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
