import { expect, test } from 'vitest';
import { groupEvidence } from '../../src/panel/evidence/group-evidence.ts';
import { numberSources, sourceNamed } from '../../src/panel/evidence/number-sources.ts';
import { scoreText } from '../../src/panel/evidence/score-word.ts';
import { articleHit, caseHit, draft } from './panel-fixture.ts';

test('cited sources come first, the others follow as they were found', () => {
  expect(numberSources(draft).map(({ number, passageId, cited }) => [number, passageId, cited])).toEqual([
    [1, 'KA-1001#2', true],
    [2, 'case-50000042', false],
  ]);
});

test('a citation may name the article instead of its passage', () => {
  const citations = [{ start: 0, end: 4, sources: ['KA-1001'] }];
  const sources = numberSources({ ...draft, draft: { ...draft.draft, citations }, support: [] });
  expect(sources[0]).toMatchObject({ passageId: 'KA-1001#2', cited: true });
  expect(sourceNamed(sources, 'KA-1001')?.number).toBe(1);
});

test('a source found for two questions has one number', () => {
  const evidence = [articleHit, { ...articleHit, question: 'q2' }];
  expect(numberSources({ ...draft, evidence })).toHaveLength(1);
});

test('a cited passage that is not among the evidence can still be opened', () => {
  expect(numberSources({ ...draft, evidence: [] })).toEqual([
    { number: 1, passageId: 'KA-1001#2', cited: true, evidence: null },
  ]);
});

test('articles stand apart from past cases and approved answers, best first', () => {
  const answer = { ...caseHit, kind: 'answer' as const, passageId: 'answer-1', score: 0.7 };
  const groups = groupEvidence([caseHit, articleHit, answer, { ...articleHit, question: 'q2' }], 'q1');
  expect(groups.articles).toEqual([articleHit]);
  expect(groups.pastCases).toEqual([answer, caseHit]);
});

test.each([
  [0.864, 'Strong 0.86'],
  [0.6, 'Fair 0.60'],
  [0.2, 'Weak 0.20'],
])('the score %d is said as "%s"', (score, words) => {
  expect(scoreText(score)).toBe(words);
});
