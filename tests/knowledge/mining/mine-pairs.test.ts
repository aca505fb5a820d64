import { expect, test } from 'vitest';
import { caseExchanges } from '../../../src/knowledge/mining/case-exchanges.ts';
import { minePairs } from '../../../src/knowledge/mining/mine-pairs.ts';
import { answers, asks, mining, twoQuestions } from '../../support/many-questions.ts';

const minedFrom = (...messages: Parameters<typeof caseExchanges>[0]['messages'][number][]) =>
  minePairs(caseExchanges({ messages, language: 'en' }), 'en', mining);

test('two questions of a mail have the parts of the reply that answer them, without regret and next step', () => {
  expect(minedFrom(...twoQuestions().messages)).toEqual([
    {
      question: 'When does the charging card arrive?',
      answer: 'The charging card takes 5 to 7 working days by post.',
    },
    {
      question: 'where do you store my winter tyres?',
      answer: 'Your winter tyres are stored at the workshop in Cardiff. You book the change in the app.',
    },
  ]);
});

test('a case with one question gives no pair', () => {
  expect(minedFrom(asks('When does the card arrive?'), answers('It takes 5 to 7 working days.'))).toEqual([]);
});

test('one answered question of two is the whole case, and no pair', () => {
  expect(
    minedFrom(
      asks('When does the card arrive? And do you sell bicycle racks?'),
      answers('The card arrives after 5 to 7 working days.'),
    ),
  ).toEqual([]);
});

test('each reply of a chat answers the message before it', () => {
  const pairs = minedFrom(
    asks('When does the charging card arrive?'),
    answers('It takes 5 to 7 working days by post.'),
    asks('What does a second one cost?'),
    answers('The first replacement is free, each later one is 10 euro.'),
  );
  expect(pairs.map(({ answer }) => answer)).toEqual([
    'It takes 5 to 7 working days by post.',
    'The first replacement is free, each later one is 10 euro.',
  ]);
});

test('what is replied to details that an advisor asked for goes on with the question, what is replied to thanks does not', () => {
  const pairs = minedFrom(
    asks('When does my car arrive?'),
    answers('What is your order number?'),
    asks('LS20658816'),
    answers('It arrives in week 17 as far as we know.'),
    asks('What does a second key cost?'),
    answers('A second key costs 90 euro at the workshop.'),
    asks('Great, thanks.'),
    answers('The sun is out over here today as well.'),
  );
  expect(pairs.map(({ answer }) => answer)).toEqual([
    'It arrives in week 17 as far as we know.',
    'A second key costs 90 euro at the workshop.',
  ]);
});

test('a reply of a word or two answers nothing', () => {
  expect(
    minedFrom(
      asks('When does the charging card arrive?'),
      answers('It takes 5 to 7 working days by post.'),
      asks('Is it blue?'),
      answers('It is.'),
    ),
  ).toEqual([]);
});
