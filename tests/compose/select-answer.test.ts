import { expect, test } from 'vitest';
import { answerOrder } from '../../src/compose/select-answer.ts';
import type { EvidenceHit } from '../../src/retrieve/evidence-hit.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';

const orderOf = (...hits: readonly EvidenceHit[]): readonly string[] =>
  answerOrder(hits, 'en', 0.5).map(({ passage }) => passage.source);

test('an approved answer comes before an article and an article before a past case of the same score', () => {
  expect(
    orderOf(
      evidenceHitOf({ kind: 'case', source: 'case' }, 0.8),
      evidenceHitOf({ kind: 'article', source: 'article' }, 0.8),
      evidenceHitOf({ kind: 'answer', source: 'answer' }, 0.8),
    ),
  ).toEqual(['answer', 'article', 'case']);
});

test('a much better score wins over the kind of source', () => {
  expect(
    orderOf(
      evidenceHitOf({ kind: 'answer', source: 'answer' }, 0.6),
      evidenceHitOf({ kind: 'case', source: 'case' }, 0.95),
    ),
  ).toEqual(['case', 'answer']);
});

test('a source in another language or with an old translation comes later', () => {
  expect(
    orderOf(
      evidenceHitOf({ source: 'swedish', language: 'sv' }, 0.9),
      evidenceHitOf({ source: 'old', outOfDate: true }, 0.9),
      evidenceHitOf({ source: 'good' }, 0.85),
    ),
  ).toEqual(['good', 'old', 'swedish']);
});

test('what is below the threshold or internal is left out', () => {
  expect(
    orderOf(
      evidenceHitOf({ source: 'below' }, 0.49),
      evidenceHitOf({ source: 'internal', audience: 'internal' }, 1),
      evidenceHitOf({ source: 'at' }, 0.5),
    ),
  ).toEqual(['at']);
});

test('equal hits come in the same order whatever order they came in', () => {
  const hits = ['a', 'b', 'c', 'd'].map((source) => evidenceHitOf({ source }, 0.8));
  expect(orderOf(...[...hits].reverse())).toEqual(orderOf(...hits));
});
