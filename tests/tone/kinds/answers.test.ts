import { describe, expect, it } from 'vitest';
import { conventionsOf, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

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

  it('believes a reply that quotes the question to say what becomes of it, and no mail quoted below', () => {
    const questions = ['When does the card come?'];
    const honest = reply('I couldn’t find a sure answer to your question “When does the card come?”.');
    expect(answers(honest, { questions })).toEqual([]);
    const quoting = `${reply('The card is blue.')}\n\n> Hi,\n> When does the card come?\n> Anna`;
    expect(answers(quoting, { questions })).toHaveLength(1);
  });

  it('does not take a promise to write for an answer', () => {
    const text = reply("I'll write to you on Friday.");
    expect(answers(text, { questions: ['When does the card come?'] })).toHaveLength(1);
  });

  it('wants the question taken up where any sentence could be the answer', () => {
    const questions = ['Can a tow bar be fitted later?'];
    const others = 'The app has four pages. You can see the colours there. Silver is new. Blue sells best.';
    expect(answers(reply(`${others} Summer is near.`), { questions })).toHaveLength(1);
    expect(answers(reply(`${others} Tow bars can't be fitted later.`), { questions })).toEqual([]);
    expect(answers(reply(`No, sadly not. ${others}`), { questions })).toEqual([]);
  });

  it('does not take yes for an answer in a long reply that says nothing else of the question', () => {
    const questions = ['Can a tow bar be fitted later?'];
    const others = 'Silver is new. Blue sells best. Red is gone. The app has pages. Summer is near.';
    expect(answers(reply(`Yes, gladly. ${others} Green comes next.`), { questions })).toHaveLength(1);
    expect(answers(reply(`Yes, gladly. ${others} The bar comes next.`), { questions })).toEqual([]);
  });

  it('wants what is asked for to stand near what it is asked about', () => {
    const questions = ['When does the replacement card arrive in Leith?'];
    const others = 'Silver is new. Blue sells best. The app has pages. Summer is near.';
    expect(answers(reply(`${others} The office opens on Monday.`), { questions })).toHaveLength(1);
    expect(answers(reply(`${others} The replacement is there on Monday.`), { questions })).toEqual([]);
  });

  it('lets everyday words of care weigh less than others', () => {
    const untyped = ruleOf({ extends: 'answers' });
    const questions = ['Which order roof rack fits?'];
    const others = 'Silver is new. Blue sells best. Red is gone. Summer is near.';
    expect(untyped(reply(`${others} The order is here.`), { questions })).toHaveLength(1);
    expect(untyped(reply(`${others} The rack is here.`), { questions })).toEqual([]);
  });

  it('does not take the day in a word of regret for the day that was asked for', () => {
    const heard = ruleOf(
      { extends: 'answers', types: [{ asks: ['^when'], gives: ['(?:mon|fri)day'] }] },
      conventionsOf(),
      hearing(),
    );
    const questions = ['When does the replacement card come to Leith?'];
    const facts = 'Silver is new. Blue sells best. The app has pages. Summer is near.';
    const without = `The Leith card of Monday was late, !understanding indeed. ${facts}`;
    expect(heard(reply(without), { questions })).toHaveLength(1);
    expect(heard(reply(without.replace('!understanding ', '')), { questions })).toEqual([]);
  });

  it('leaves short replies their own words', () => {
    const questions = ['Can a tow bar be fitted later?'];
    expect(answers(reply('Only with the car itself.'), { questions })).toEqual([]);
  });

  it('takes up a word by a compound that holds it', () => {
    const untyped = ruleOf({ extends: 'answers' });
    const context = { language: 'sv', questions: ['Vilka däck passar på fälgarna?'] };
    const others = 'Silver är nytt. Blått säljer bäst. Rött är slut. Sommaren är nära.';
    expect(untyped(reply(`${others} Färgen syns i appen.`), context)).toHaveLength(1);
    expect(untyped(reply(`${others} Vinterdäcken syns i appen.`), context)).toEqual([]);
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
