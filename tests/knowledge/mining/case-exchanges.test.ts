import { expect, test } from 'vitest';
import { caseExchanges } from '../../../src/knowledge/mining/case-exchanges.ts';
import { answers, asks } from '../../support/many-questions.ts';

const exchangesOf = (...messages: Parameters<typeof caseExchanges>[0]['messages'][number][]) =>
  caseExchanges({ messages, language: 'en' });

test('each reply stands with the message that it answers', () => {
  expect(
    exchangesOf(
      asks('When does the card arrive?'),
      answers('In 5 days.'),
      asks('And to which address?'),
      answers('To the one in the profile.'),
    ),
  ).toEqual([
    { asked: ['When does the card arrive?'], answered: ['In 5 days.'] },
    { asked: ['And to which address?'], answered: ['To the one in the profile.'] },
  ]);
});

test('messages that follow each other belong to one exchange', () => {
  expect(
    exchangesOf(
      asks('One thing.'),
      asks('Where is my card?'),
      answers('One moment.'),
      answers('It is sent.'),
    ),
  ).toEqual([{ asked: ['One thing.', 'Where is my card?'], answered: ['One moment.', 'It is sent.'] }]);
});

test('the note of a call is what was asked', () => {
  expect(exchangesOf(answers('[Phone note] He asks where the card is.'), answers('It is sent.'))).toEqual([
    { asked: ['He asks where the card is.'], answered: ['It is sent.'] },
  ]);
});

test('a message of nothing but a greeting opens no exchange', () => {
  expect(
    exchangesOf(asks('Where is my card?'), answers('It is sent.'), asks('Hi,\n\nRegards\nGareth')),
  ).toHaveLength(1);
});
