import { describe, expect, it } from 'vitest';
import { ruleOf } from '../one-rule.ts';

const answers = ruleOf({
  extends: 'answers',
  types: [
    { asks: ['^when'], gives: ['(?:mon|fri)day'] },
    { asks: ['^can'], gives: ['can', "can't"], onTopic: true },
  ],
  always: ['(?<=^)(?:yes|no)(?=,)'],
  never: ['write to you'],
});
const reply = (body: string): string => `Hi Anna,\n\n${body}\n\nKind regards\nMaya`;

describe('answers', () => {
  it('names the question that gets nothing of what it asks for', () => {
    const hits = answers(reply('The card is blue.'), { questions: ['When does the card come?'] });
    expect(hits).toMatchObject([{ words: ['When does the card come?'], isWholeReply: true }]);
  });

  it('takes what is asked for, wherever it stands in the body', () => {
    const text = reply('The card is blue. It comes on Friday.');
    expect(answers(text, { questions: ['When does the card come?'] })).toEqual([]);
  });

  it('does not take a promise to write for an answer', () => {
    const text = reply("I'll write to you on Friday.");
    expect(answers(text, { questions: ['When does the card come?'] })).toHaveLength(1);
  });

  it('wants the words of the question back where any sentence could say so', () => {
    const questions = ['Can a tow bar be fitted later?'];
    expect(answers(reply('You can see the colours in the app.'), { questions })).toHaveLength(1);
    expect(answers(reply("Tow bars can't be fitted later."), { questions })).toEqual([]);
    expect(answers(reply('No, sadly not.'), { questions })).toEqual([]);
  });

  it('is silent without questions, and on those that only point back', () => {
    expect(answers(reply('The card is blue.'))).toEqual([]);
    expect(answers(reply('The card is blue.'), { questions: ['Can it?', 'my phone is broken'] })).toEqual([]);
  });

  it('lets one of three questions be answered by the rest', () => {
    const questions = ['When does the card come?', 'Can it?', 'Is it so?'];
    expect(answers(reply('The card is blue.'), { questions })).toEqual([]);
  });

  it('reads a long reply to many questions in good time', () => {
    const questions = Array.from({ length: 20 }, () => 'Can a tow bar be fitted later?');
    const started = performance.now();
    answers(reply('The colour is in the app. '.repeat(4_000)), { questions });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
