import { expect, test } from 'vitest';
import type { Passage } from '../../src/knowledge/passage.ts';
import { oncePerDocument } from '../../src/retrieve/once-per-document.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';

const partOf = (part: number, score: number, given: Partial<Passage> = {}) =>
  evidenceHitOf({ kind: 'case', source: '00300001', part, question: `Question ${part}?`, ...given }, score);

const once = (...hits: Parameters<typeof oncePerDocument>[0][number][]) =>
  oncePerDocument(hits, 'en').map(({ passage, score, siblings }) => ({
    part: passage.part,
    score,
    siblings: siblings.map((sibling) => sibling.passage.part),
  }));

test('a case is found once, by its best question, and the rest of it is beside', () => {
  expect(once(partOf(2, 0.8), partOf(0, 0.8), partOf(1, 0.3))).toEqual([
    { part: 2, score: 0.8, siblings: [0, 1] },
  ]);
});

test('one of many questions speaks for a case as far as the whole case does', () => {
  expect(once(partOf(2, 0.8), partOf(0, 0.4))).toMatchObject([{ part: 2, score: expect.closeTo(0.6) }]);
  expect(once(partOf(2, 0.8), partOf(1, 0.4))).toMatchObject([{ part: 2, score: 0.8 }]);
});

test('a whole case that fits best keeps its score, whatever its questions have', () => {
  expect(once(partOf(0, 0.8), partOf(1, 0.2))).toMatchObject([{ part: 0, score: 0.8 }]);
});

test('an article has the score of its best section', () => {
  const section = (part: number, score: number) => partOf(part, score, { kind: 'article', question: '' });
  expect(once(section(1, 0.8), section(0, 0.4))).toMatchObject([{ part: 1, score: 0.8 }]);
});
