import { expect, test } from 'vitest';
import { alignAnswers } from '../../../src/knowledge/mining/align-answers.ts';
import type { ReplyPiece } from '../../../src/knowledge/mining/reply-pieces.ts';

const terms = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

/** Sentences by paragraph, each by its words. */
const reply = (...paragraphs: readonly (readonly string[])[]): readonly ReplyPiece[] =>
  paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((words) => ({ start: 0, end: 0, paragraph, terms: terms(words) })),
  );

const card = terms('card arrive');
const tyres = terms('tyres store winter');
const rims = terms('rims clean');

test('each sentence goes to the question whose words it shares', () => {
  expect(alignAnswers([card, tyres], reply(['card days', 'tyres winter']))).toEqual([0, 1]);
});

test('a sentence that shares no word goes on with the one before it', () => {
  expect(alignAnswers([card, tyres], reply(['card days', 'post'], ['tyres workshop', 'app']))).toEqual([
    0, 0, 1, 1,
  ]);
});

test('answers keep the order of the questions', () => {
  expect(alignAnswers([card, tyres], reply(['tyres store winter'], ['card']))).toEqual([1, 1]);
});

test('a question that nothing in the reply takes up has no sentence', () => {
  expect(alignAnswers([card, rims, tyres], reply(['card days'], ['tyres workshop']))).toEqual([0, 2]);
});

test('as many paragraphs as questions answer them in turn where their words do not tell', () => {
  expect(alignAnswers([card, rims, tyres], reply(['card days'], ['friday'], ['tyres workshop']))).toEqual([
    0, 1, 2,
  ]);
});

test('a reply that takes up none of several questions answers none', () => {
  expect(alignAnswers([card, tyres], reply(['friday', 'app'], ['post'], ['shop']))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a word that all questions hold tells none of them from another', () => {
  const asked = [terms('charging card arrive'), terms('charging cable long')];
  expect(alignAnswers(asked, reply(['charging card'], ['charging cable'], ['charging']))).toEqual([0, 1, 1]);
});

test('all of a reply answers a single question', () => {
  expect(alignAnswers([card], reply(['friday'], ['app']))).toEqual([0, 0]);
});

test('a reply without a sentence answers nothing', () => {
  expect(alignAnswers([card, tyres], [])).toEqual([]);
});
