import { expect, test } from 'vitest';
import { compareWithBaseline } from '../../src/copilot/compare-with-baseline.ts';
import { retrievalScores } from '../../src/evaluate/metrics/retrieval-metrics.ts';

const relevance = new Map([['right', 1]]);

/** Forty questions, the right document at the given place of each. */
const run = (placeOf: (question: number) => number, questions = 40) =>
  new Map(
    Array.from({ length: questions }, (_, question) => {
      const ranked = Array.from({ length: 10 }, (__, at) => (at === placeOf(question) ? 'right' : `${at}`));
      return [`q${question}`, retrievalScores(ranked, relevance)];
    }),
  );

test('a run that finds more first is better, one that finds less is worse', () => {
  const before = run((question) => question % 3);
  const after = run(() => 0);
  const { verdict, sentences, metrics } = compareWithBaseline(before, after);
  expect(verdict).toBe('better');
  expect(metrics['hit@1'].difference).toBeCloseTo(1 - 14 / 40, 10);
  expect(sentences.some((sentence) => sentence.startsWith('Better: hit@1 went from 0.35 to 1.00'))).toBe(
    true,
  );
  expect(compareWithBaseline(after, before).verdict).toBe('worse');
});

test('the same run is no different from itself', () => {
  const same = run(() => 1, 400);
  expect(compareWithBaseline(same, same).verdict).toBe('no difference seen');
});

test('questions without a partner are left out and counted', () => {
  const before = run(() => 1);
  before.delete('q0');
  expect(
    compareWithBaseline(
      before,
      run(() => 1),
    ),
  ).toMatchObject({ leftOut: 1 });
});
