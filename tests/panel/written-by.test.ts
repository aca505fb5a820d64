import { expect, test } from 'vitest';
import { numberQuestions } from '../../src/panel/case/message-blocks.ts';
import { writtenBy } from '../../src/panel/reply/written-by.ts';
import { draft } from './panel-fixture.ts';

const maker = { model: 'm-1', prompt: 'answer-question', version: '3' };
const questions = (...states: ('answered' | 'unanswered')[]) =>
  numberQuestions(
    states.map((state, position) => ({
      id: `q${position + 1}`,
      kind: 'direct' as const,
      text: 'When?',
      start: position,
      end: position + 1,
      state,
    })),
  );
const writing = (...byModel: boolean[]) => ({
  model: 'm-1',
  answers: byModel.map((isByModel, position) => ({
    question: `q${position + 1}`,
    maker: isByModel ? maker : null,
  })),
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 1,
  isEstimated: false,
  money: null,
});

test('without a language model nothing is said', () => {
  expect(writtenBy(draft.writing, questions('answered'))).toBeNull();
});

test('questions that a model answered and those it did not are told apart by number', () => {
  expect(writtenBy(writing(true, false), questions('answered', 'answered'))).toBe(
    'Written by m-1 from the sources; question 2 put together from sentences of the sources.',
  );
  expect(
    writtenBy(writing(false, true, false, false), questions('answered', 'answered', 'answered', 'answered')),
  ).toBe('Written by m-1 from the sources; questions 1, 3 and 4 put together from sentences of the sources.');
});

test('a question without an answer was put together by nobody', () => {
  expect(writtenBy(writing(true, false), questions('answered', 'unanswered'))).toBe(
    'Written by m-1 from the sources.',
  );
  expect(writtenBy(writing(false), questions('unanswered'))).toBeNull();
});

test('a draft in which nothing of the model was kept says so', () => {
  expect(writtenBy(writing(false), questions('answered'))).toBe(
    'Put together from sentences of the sources; nothing that m-1 wrote was kept.',
  );
});
