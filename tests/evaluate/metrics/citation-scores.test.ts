import { expect, test } from 'vitest';
import { citationScores, citationSupport } from '../../../src/evaluate/metrics/citation-scores.ts';

test('against labels, precision is by cited source and recall by question', () => {
  const scores = citationScores([
    { cited: ['A', 'B', 'B'], right: ['A', 'C', 'D'] },
    { cited: ['X'], right: ['A'] },
    { cited: ['Y'], right: [] },
  ]);
  // Right is A of A, B, X and Y; of two answerable questions the first cites a right source.
  expect(scores).toEqual({ precision: 0.25, recall: 0.5 });
});

test('citing nothing is right only where nothing answers', () => {
  expect(citationScores([{ cited: [], right: ['A'] }])).toEqual({ precision: 0, recall: 0 });
  expect(citationScores([{ cited: [], right: [] }])).toEqual({ precision: 1, recall: null });
});

const mark = (
  start: number,
  end: number,
  verdict: 'supported' | 'partly' | 'unsupported' | 'not-a-statement',
  ...sources: string[]
) => ({
  start,
  end,
  verdict,
  sources,
});

test('by support, a citation counts where its source carries what it is cited for', () => {
  const marks = [
    mark(0, 10, 'not-a-statement'),
    mark(10, 30, 'supported', 'A', 'B'),
    mark(30, 50, 'partly', 'C'),
    mark(50, 70, 'supported', 'D'),
    mark(70, 90, 'supported', 'A'),
  ];
  const citations = [
    { start: 10, end: 50, sources: ['A', 'C', 'A'] },
    { start: 50, end: 70, sources: ['A', 'D'] },
  ];
  // Carrying: A for the first, D for the second, out of A, C, A and D. Statements carried by what they cite: 2 of 4.
  expect(citationSupport(citations, marks)).toEqual({ precision: 0.5, recall: 0.5 });
});

test('statements without citations score 0 and a reply without statements has no score', () => {
  expect(citationSupport([], [mark(0, 5, 'supported', 'A')])).toEqual({ precision: 0, recall: 0 });
  expect(citationSupport([], [mark(0, 5, 'not-a-statement')])).toEqual({ precision: null, recall: null });
});
