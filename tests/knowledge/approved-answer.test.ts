import { expect, test } from 'vitest';
import { type ApprovedAnswer, answerPassage } from '../../src/knowledge/approved-answer.ts';

const approved: ApprovedAnswer = {
  decisionId: 'D-1',
  part: 0,
  language: 'sv',
  market: 'SE',
  model: null,
  subject: 'Nyckelkort',
  question: 'Vad kostar ett nytt nyckelkort?',
  answer: 'Ett nytt nyckelkort kostar 350 kronor.',
  approvedAt: '2026-11-21T10:00:00Z',
};

test('an approved answer is a public passage that can be quoted and leads to its decision', () => {
  expect(answerPassage(approved)).toMatchObject({
    kind: 'answer',
    source: 'D-1',
    audience: 'public',
    language: 'sv',
    markets: ['SE'],
    models: [],
    title: 'Nyckelkort',
    question: 'Vad kostar ett nytt nyckelkort?',
    text: 'Ett nytt nyckelkort kostar 350 kronor.',
    date: '2026-11-21T10:00:00Z',
    url: '/answers/D-1',
  });
});

test('two answers of one decision are two passages', () => {
  expect(answerPassage({ ...approved, part: 1 }).id).not.toBe(answerPassage(approved).id);
});
