import { expect, test } from 'vitest';
import { numberSources } from '../../src/panel/evidence/number-sources.ts';
import { marginMarks } from '../../src/panel/reply/margin-marks.ts';
import { draft } from './panel-fixture.ts';

const sources = numberSources(draft);
const sentence = { start: 0, end: 10 };

test('a sentence shows the numbers of its sources in order, then its word', () => {
  const marks = marginMarks(
    [{ ...sentence, state: 'partly', sources: ['case-50000042', 'KA-1001#2', 'KA-1001'] }],
    sources,
  );
  expect(marks.map(({ key }) => key)).toEqual(['source 1', 'source 2', 'partly']);
});

test('supported sentences and greetings get no word', () => {
  const marks = marginMarks(
    [
      { ...sentence, state: 'supported', sources: [] },
      { ...sentence, state: 'not-a-statement', sources: [] },
    ],
    sources,
  );
  expect(marks).toEqual([]);
});
