import { expect, test } from 'vitest';
import { matchByMeaning, matchBySpan, spanOverlap } from '../../../src/evaluate/metrics/question-matching.ts';

const span = (start: number, end: number) => ({ start, end });

test('overlap is what is shared over what is covered together', () => {
  expect(spanOverlap(span(0, 10), span(5, 15))).toBeCloseTo(1 / 3, 12);
  expect(spanOverlap(span(0, 10), span(0, 10))).toBe(1);
  expect(spanOverlap(span(0, 10), span(10, 20))).toBe(0);
  expect(spanOverlap(span(0, 100), span(40, 60))).toBe(0.2);
  expect(spanOverlap(span(3, 3), span(3, 3))).toBe(0);
});

test('a question counts as found from half the overlap on', () => {
  expect(matchBySpan([span(0, 10)], [span(0, 20)]).counts).toEqual({ hit: 1, extra: 0, missed: 0 });
  expect(matchBySpan([span(0, 9)], [span(0, 20)]).counts).toEqual({ hit: 0, extra: 1, missed: 1 });
  expect(matchBySpan([span(0, 9)], [span(0, 20)], 0.4).counts.hit).toBe(1);
});

test('each question is found once: a second span on it is extra', () => {
  const { counts, pairs } = matchBySpan(
    [span(0, 10), span(1, 10), span(50, 60)],
    [span(0, 10), span(70, 80)],
  );
  expect(counts).toEqual({ hit: 1, extra: 2, missed: 1 });
  expect(pairs).toEqual([{ found: 0, wanted: 0, likeness: 1 }]);
});

test('two wanted questions on one stretch are not both found by greed', () => {
  // The first found overlaps both by half; taking it for the first wanted one would leave the second without partner.
  const found = [span(5, 15), span(0, 8)];
  const wanted = [span(0, 15), span(5, 15)];
  expect(matchBySpan(found, wanted).counts).toEqual({ hit: 2, extra: 0, missed: 0 });
});

test('by meaning, questions match from the threshold on, in any order', () => {
  const likeness: Readonly<Record<string, number>> = {
    'card late|where is my card': 0.8,
    'price|cost of charging': 0.7,
  };
  const similarity = (found: string, wanted: string): number => likeness[`${found}|${wanted}`] ?? 0.2;
  const match = (threshold: number) =>
    matchByMeaning(
      ['price', 'card late', 'hello'],
      ['where is my card', 'cost of charging'],
      similarity,
      threshold,
    ).counts;
  expect(match(0.7)).toEqual({ hit: 2, extra: 1, missed: 0 });
  expect(match(0.75)).toEqual({ hit: 1, extra: 2, missed: 1 });
});

test('no questions on either side are no fault', () => {
  expect(matchBySpan([], []).counts).toEqual({ hit: 0, extra: 0, missed: 0 });
  expect(matchByMeaning(['a'], [], () => 1, 0.5).counts).toEqual({ hit: 0, extra: 1, missed: 0 });
});
