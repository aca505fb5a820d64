import { expect, test } from 'vitest';
import { approvalBlockers } from '../../src/panel/approval/approval-blockers.ts';
import { ledgerStateOf } from '../../src/panel/approval/ledger-state.ts';
import { numberQuestions } from '../../src/panel/case/message-blocks.ts';
import { startWork } from '../../src/panel/reply/reply-work.ts';
import { draft } from './panel-fixture.ts';

const questions = numberQuestions(draft.questions);
const complete = {
  ...startWork(draft),
  ledger: { q2: 'said-open' as const },
  facts: 'right' as const,
  tone: 4,
};
const placesOf = (...asked: Parameters<typeof approvalBlockers>) =>
  approvalBlockers(...asked).map(({ elementId }) => elementId);

test('a fresh draft with an unanswered question cannot be approved, and each reason is named', () => {
  expect(approvalBlockers(startWork(draft), questions, '')).toEqual([
    { elementId: 'ledger-q2', reason: 'settle question 2' },
    { elementId: 'verdict-facts', reason: 'judge the facts' },
    { elementId: 'verdict-tone', reason: 'grade the tone' },
    { elementId: 'advisor-name', reason: 'give your name' },
  ]);
});

test('nothing blocks once every question is settled, both verdicts are given and a person is named', () => {
  expect(approvalBlockers(complete, questions, 'Anna Berg')).toEqual([]);
});

test('an emptied reply blocks', () => {
  expect(placesOf({ ...complete, text: ' \n' }, questions, 'Anna Berg')).toEqual(['reply-text']);
});

test('a name of one letter names nobody', () => {
  expect(placesOf(complete, questions, ' A ')).toEqual(['advisor-name']);
});

test('a question that the draft answers counts as answered until the advisor says otherwise', () => {
  expect(ledgerStateOf({ id: 'q1', state: 'answered' }, {})).toBe('answered');
  expect(ledgerStateOf({ id: 'q1', state: 'answered' }, { q1: 'not-a-question' })).toBe('not-a-question');
  expect(ledgerStateOf({ id: 'q1', state: 'unanswered' }, {})).toBeNull();
});
