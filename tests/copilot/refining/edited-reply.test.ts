import { describe, expect, test } from 'vitest';
import { saysValue } from '../../support/model-moves.ts';
import {
  answerOf,
  askedNumber,
  cardQuestion,
  openWritingCopilot,
  towQuestion,
} from '../writing/writing-copilot.ts';
import { answerTo, citedIn, isRefining, marksOf, refiningModel } from './refining-model.ts';

const both = [cardQuestion, towQuestion];

const anew = {
  1: [{ text: 'Your charging card takes 5 to 7 working days.', sources: [1] }],
  2: [{ text: 'Your Lodestar 3 tows up to 1,500 kg.', sources: [1] }],
};

const open = async () => {
  const model = refiningModel(anew);
  const copilot = await openWritingCopilot(model);
  return { model, copilot, first: await copilot.draft(both) };
};

const toldAbout = (model: ReturnType<typeof refiningModel>, number: number): string =>
  model.requests.find((request) => isRefining(request) && askedNumber(request) === number)?.messages[1]
    ?.text ?? '';

const again = { kind: 'question', question: 'q2', instruction: null } as const;

describe('what an advisor changed', () => {
  test('is what the model is given', async () => {
    const { model, copilot, first } = await open();
    const text = first.draft.text.replace(
      'It takes 5 to 7 working days.',
      'It takes 5 to 7 working days by post.',
    );
    await copilot.refine(first, { kind: 'shorter' }, text);
    expect(toldAbout(model, 1)).toContain('It takes 5 to 7 working days by post.');
  });

  test('stays letter for letter in an answer that is not touched, cited by what carries it', async () => {
    const { copilot, first } = await open();
    const edited = 'Good to know: the charging card takes 5 to 7 working days after the handover.';
    const text = first.draft.text.replace('It takes 5 to 7 working days.', edited);
    const made = await copilot.refine(first, again, text);
    expect(answerTo(made, 'q1')).toBe(`Your charging card is sent after the handover. ${edited}`);
    expect(citedIn(made, 'q1')).toEqual([
      ['Your charging card is sent after the handover.', 'KA-1'],
      [edited, 'KA-1'],
    ]);
  });

  test('in the words around the answers stays, and is marked like any other statement', async () => {
    const { copilot, first } = await open();
    const own = 'I have refunded 500 kr to you this morning.';
    const text = first.draft.text
      .replace('Hi Moira,', 'Dear Moira,')
      .replace('\n\nKind regards', `\n\n${own}\n\nKind regards`);
    const made = await copilot.refine(first, { kind: 'shorter' }, text);
    expect(made.draft.text).toMatch(/^Dear Moira,\n\n/u);
    expect(made.draft.text).toContain(`\n\n${own}\n\n`);
    expect(marksOf(made, own)).toEqual(['unsupported']);
    expect(marksOf(made, 'Dear Moira')).not.toContain('unsupported');
    expect(answerTo(made, 'q1')).toBe(anew[1][0]?.text);
  });

  test('and no source carries stands unchanged behind the new answer, without a citation', async () => {
    const { model, copilot, first } = await open();
    const own = 'My colleague Hannah posted yours yesterday with tracking.';
    const text = first.draft.text.replace(
      'It takes 5 to 7 working days.',
      `It takes 5 to 7 working days. ${own}`,
    );
    const made = await copilot.refine(first, { kind: 'shorter' }, text);
    expect(answerTo(made, 'q1')).toBe(`${anew[1][0]?.text} ${own}`);
    expect(citedIn(made, 'q1')).toEqual([[anew[1][0]?.text, 'KA-1']]);
    expect(marksOf(made, own)).toEqual(['unsupported']);
    expect(made.draft.notes).toEqual([
      'Words of yours that no source carries stand unchanged behind the answer to question 1.',
    ]);
    const told = toldAbout(model, 1);
    expect(told).toMatch(/<untrusted kind="words" of="colleague">\nMy colleague/u);
    expect(told.indexOf('My colleague')).toBe(told.lastIndexOf('My colleague'));
  });

  test('by asking the customer something is not lost either', async () => {
    const { copilot, first } = await open();
    const own = 'Has it come by now?';
    const text = first.draft.text.replace('5 to 7 working days.', `5 to 7 working days. ${own}`);
    const made = await copilot.refine(first, { kind: 'shorter' }, text);
    expect(answerTo(made, 'q1')).toBe(`${anew[1][0]?.text} ${own}`);
  });

  test('so that nothing of an answer rests on a source is left alone', async () => {
    const { model, copilot, first } = await open();
    const own = 'My colleague Hannah posted yours yesterday with tracking.';
    const text = first.draft.text.replace(answerTo(first, 'q1'), own);
    const made = await copilot.refine(first, { kind: 'shorter' }, text);
    expect(answerTo(made, 'q1')).toBe(own);
    expect(answerTo(made, 'q2')).toBe(anew[2][0]?.text);
    expect(toldAbout(model, 1)).toBe('');
    expect(made.draft.notes).toEqual([
      'No source that was found carries the answer to question 1; its answer stays as it was.',
    ]);
  });

  test('goes on with the next wish', async () => {
    const { copilot, first } = await open();
    const own = 'I have refunded 500 kr to you this morning.';
    const text = first.draft.text.replace('\n\nKind regards', `\n\n${own}\n\nKind regards`);
    const second = await copilot.refine(first, { kind: 'shorter' }, text);
    const third = await copilot.refine(second, again);
    expect(third.draft.text).toBe(second.draft.text);
    expect(marksOf(third, own)).toEqual(['unsupported']);
    expect(third.refined?.from).toBe(second.id);
  });

  test('in an answer that was open counts as its answer', async () => {
    const model = refiningModel({}, { 1: [], 2: [] });
    const copilot = await openWritingCopilot(model, { drafts: 'extractive', hits: {} });
    const first = await copilot.draft([cardQuestion]);
    const own = 'Your charging card is on its way to you.';
    const made = await copilot.refine(
      first,
      { kind: 'warmer' },
      first.draft.text.replace(answerTo(first, 'q1'), own),
    );
    expect(answerTo(made, 'q1')).toBe(own);
    expect(made.questions[0]?.state).toBe('answered');
  });

  test('by taking an answer out stays so', async () => {
    const { copilot, first } = await open();
    const text = first.draft.text.replace(`${answerTo(first, 'q1')}\n\n`, '');
    const made = await copilot.refine(first, { kind: 'shorter' }, text);
    expect(made.draft.text).not.toContain('charging card is sent');
    expect(made.questions.map(({ state }) => state)).toEqual(['unanswered', 'answered']);
    expect(answerTo(made, 'q2')).toBe(anew[2][0]?.text);
  });

  test('by taking everything out is read as nothing changed', async () => {
    const { copilot, first } = await open();
    const made = await copilot.refine(first, again, '  \n ');
    expect(made.draft.text).toContain(answerTo(first, 'q1'));
  });
});

test('an answer about another question changes nothing', async () => {
  const model = refiningModel({ 1: saysValue(answerOf(2, anew[2])), 2: anew[2] });
  const copilot = await openWritingCopilot(model);
  const first = await copilot.draft(both);
  const made = await copilot.refine(first, { kind: 'shorter' });
  expect(answerTo(made, 'q1')).toBe(answerTo(first, 'q1'));
  expect(answerTo(made, 'q2')).toBe(anew[2][0]?.text);
});
