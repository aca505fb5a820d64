import { expect, test } from 'vitest';
import {
  decideAt,
  noAnswerCurve,
  noAnswerScores,
  refusalShares,
} from '../../../src/evaluate/metrics/no-answer-scores.ts';

const decision = (answerable: boolean, answered: boolean) => ({ answerable, answered });

test('saying "no answer" has the precision, recall and F1 computed by hand', () => {
  // Left open: 3, of which 2 rightly. Nothing answers: 4.
  const decisions = [
    decision(false, false),
    decision(false, false),
    decision(true, false),
    decision(false, true),
    decision(false, true),
    decision(true, true),
    decision(true, true),
    decision(true, true),
  ];
  const scores = noAnswerScores(decisions);
  expect(scores.precision).toBeCloseTo(2 / 3, 12);
  expect(scores.recall).toBe(0.5);
  expect(scores.f1).toBeCloseTo(4 / 7, 12);
  expect(scores.accuracy).toBe(5 / 8);
  expect(refusalShares(decisions)).toEqual({ refused: 0.5, refusedWrongly: 0.25 });
});

test('a case without such questions has no such share', () => {
  expect(refusalShares([decision(true, true)])).toEqual({ refused: null, refusedWrongly: 0 });
  expect(refusalShares([decision(false, false)])).toEqual({ refused: 1, refusedWrongly: null });
  expect(noAnswerScores([])).toEqual({ precision: 1, recall: null, f1: 1, accuracy: 1 });
});

test('a threshold answers what scores at least as much, and never what found nothing', () => {
  const questions = [
    { answerable: true, score: 0.5 },
    { answerable: true, score: 0.4 },
    { answerable: false, score: null },
  ];
  expect(decideAt(questions, 0.5).map(({ answered }) => answered)).toEqual([true, false, false]);
  expect(decideAt(questions, 0).map(({ answered }) => answered)).toEqual([true, true, false]);
});

test('the curve has a point for every threshold that decides otherwise', () => {
  const curve = noAnswerCurve([
    { answerable: true, score: 0.9 },
    { answerable: false, score: 0.3 },
    { answerable: true, score: 0.6 },
    { answerable: false, score: 0.7 },
    { answerable: false, score: null },
    { answerable: true, score: 0.9 },
  ]);
  expect(curve.map(({ threshold, recall, accuracy }) => [threshold, recall, accuracy])).toEqual([
    [0.3, 1 / 3, 4 / 6],
    [0.6, 2 / 3, 5 / 6],
    [0.7, 2 / 3, 4 / 6],
    [0.9, 1, 5 / 6],
  ]);
  expect(noAnswerCurve([])).toEqual([]);
});
