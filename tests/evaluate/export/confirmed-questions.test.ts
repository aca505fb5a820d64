import { describe, expect, test } from 'vitest';
import { confirmedQuestions } from '../../../src/evaluate/export/confirmed-questions.ts';
import { type Asked, approvedCaseOf } from './approved-case-of.ts';

const message = 'Hi,\n\nWhen does my card arrive? Is it free? And who are you?';
const when: Asked = { text: 'When does my card arrive?', cited: [['It takes 5 to 7 working days.', 'KA-1']] };
const free: Asked = { text: 'Is it free?', cited: [['The card is free for every owner.', 'KA-2']] };
const who: Asked = { text: 'And who are you?', cited: [['We are the care team.', 'KA-3']] };

const answersOf = (asked: readonly Asked[], given?: Parameters<typeof approvedCaseOf>[2]) => {
  const { questions, hasOwnAnswer } = confirmedQuestions(approvedCaseOf(message, asked, given));
  return { answers: questions?.map(({ text, answers }) => [text, ...answers]) ?? null, hasOwnAnswer };
};

describe('the ledger of an approved case', () => {
  test('gives an answered question the sources that the sent text rests on', () => {
    expect(answersOf([when, free])).toEqual({
      answers: [
        [when.text, 'KA-1'],
        [free.text, 'KA-2'],
      ],
      hasOwnAnswer: false,
    });
  });

  test('drops what is no question and leaves one open that the reply says is open', () => {
    const given = answersOf([{ ...when, state: 'said-open' }, free, { ...who, state: 'not-a-question' }]);
    expect(given).toEqual({ answers: [[when.text], [free.text, 'KA-2']], hasOwnAnswer: false });
  });

  test('tells when an advisor answered in words of their own', () => {
    const sentText = 'It takes 5 to 7 working days. And it costs you nothing at all.';
    expect(answersOf([when, free], { decision: { sentText } })).toEqual({
      answers: [[when.text, 'KA-1'], [free.text]],
      hasOwnAnswer: true,
    });
  });

  test('names no approved answer as a source, since no folder of knowledge holds it', () => {
    expect(answersOf([when, free], { approvedAnswers: ['KA-2'] })).toEqual({
      answers: [[when.text, 'KA-1'], [free.text]],
      hasOwnAnswer: true,
    });
  });
});

describe('nobody has marked the questions', () => {
  test('where the copilot found none', () => {
    expect(answersOf([]).answers).toBeNull();
  });

  test('where the facts were wrong', () => {
    expect(answersOf([when], { decision: { verdicts: { facts: 'wrong', tone: 2 } } }).answers).toBeNull();
    expect(answersOf([when], { decision: { verdicts: { facts: 'corrected', tone: 2 } } }).answers).toEqual([
      [when.text, 'KA-1'],
    ]);
  });
});
