import { expect, test } from 'vitest';
import { messageBlocks, numberQuestions } from '../../src/panel/case/message-blocks.ts';
import { caseDetail, draft } from './panel-fixture.ts';

const questions = numberQuestions(draft.questions);
const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

test('questions are numbered in the order of the message', () => {
  expect(numberQuestions([...draft.questions].reverse()).map(({ id, number }) => [id, number])).toEqual([
    ['q1', 1],
    ['q2', 2],
  ]);
});

test('each part is a block without the white space around it, quotes and signatures can be folded', () => {
  const blocks = messageBlocks(caseDetail, questions);
  expect(
    blocks.map(({ kind, start, end, isFoldable }) => [kind, caseDetail.text.slice(start, end), isFoldable]),
  ).toEqual([
    ['greeting', 'Hi,', false],
    ['body', 'When does my free charging start? And can you fit a tow bar?', false],
    ['closing', 'Thanks\nMaria', false],
    ['quote', '> Earlier: welcome!', true],
  ]);
});

test('a question is marked where it stands', () => {
  const body = messageBlocks(caseDetail, questions).find(({ kind }) => kind === 'body');
  expect(body?.segments.map(({ text, marks }) => [text, marks[0]?.number])).toEqual([
    ['When does my free charging start?', 1],
    [' And ', undefined],
    ['can you fit a tow bar?', 2],
  ]);
});

test('no word of the message is lost when the parts leave gaps or overlap', () => {
  const parts = [
    { kind: 'body' as const, start: 10, end: 30 },
    { kind: 'signature' as const, start: 20, end: 50 },
  ];
  const shown = messageBlocks({ ...caseDetail, parts }, []).map(({ start, end }) =>
    caseDetail.text.slice(start, end),
  );
  expect(wordsOf(shown.join('')).join('')).toBe(wordsOf(caseDetail.text).join(''));
});
