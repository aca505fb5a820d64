import { describe, expect, test } from 'vitest';
import { joinQuestions, type QuotedQuestion } from '../../src/dissect/model-questions.ts';
import type { Question } from '../../src/dissect/question.ts';
import { careCaseOf } from '../support/care-case-of.ts';

const text =
  'Hi,\n\nI got my car on Friday. The card has\nnot come. Can you send it again, and what does a second one cost? I want to tow a boat.\n\nKind regards\nMoira Galbraith';
const message = careCaseOf(text);

const rule = (words: string, given: Partial<Question> = {}): Question => {
  const start = text.indexOf(words);
  return { id: 'q9', text: words, start, end: start + words.length, kind: 'direct', ...given };
};
const quoted = (...quotes: readonly string[]): readonly QuotedQuestion[] =>
  quotes.map((quote) => ({ quote, kind: 'indirect' }));

const textsOf = (questions: readonly Question[]): readonly string[] =>
  questions.map((question) => {
    expect(text.slice(question.start, question.end)).toBe(question.text);
    return `${question.id} ${question.kind} ${question.text}`;
  });

const both = 'Can you send it again, and what does a second one cost?';

describe('questions of rules and of a model', () => {
  test('are joined in the order of the text', () => {
    const joined = joinQuestions(
      [rule('Can you send it again')],
      quoted('I want to tow a boat.', 'The card has not come.'),
      message,
    );
    expect(textsOf(joined)).toEqual([
      'q1 indirect The card has\nnot come.',
      'q2 direct Can you send it again',
      'q3 indirect I want to tow a boat.',
    ]);
  });

  test('at the same place are one, as the rules have it', () => {
    const about = { start: 5, end: 10 };
    const joined = joinQuestions([rule(both, { about })], quoted('Can you send it again'), message);
    expect(textsOf(joined)).toEqual([`q1 direct ${both}`]);
    expect(joined[0]?.about).toEqual(about);
  });

  test('give way to several that a model finds in one of the rules', () => {
    const joined = joinQuestions(
      [rule(both)],
      quoted('Can you send it again', 'what does a second one cost?'),
      message,
    );
    expect(textsOf(joined)).toEqual([
      'q1 indirect Can you send it again',
      'q2 indirect what does a second one cost?',
    ]);
  });

  test.each([
    ['not in the text', 'When do I get my money back?'],
    ['in other words', 'Can you please send it again'],
    ['in another case', 'can you send it again'],
    ['of the signature', 'Moira Galbraith'],
    ['without a word', '?'],
    ['empty', ' '],
  ])('of a model are dropped when their words are %s', (_, quote) => {
    expect(joinQuestions([], quoted(quote), message)).toEqual([]);
  });

  test('of a model that says one thing twice are one', () => {
    const joined = joinQuestions([], quoted('I want to tow a boat.', 'I want to tow a boat.'), message);
    expect(textsOf(joined)).toEqual(['q1 indirect I want to tow a boat.']);
  });

  test('are at most 12, and none of the rules is lost to them', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Is part ${at} of it black?`);
    const long = careCaseOf(many.join(' '));
    const joined = joinQuestions([], quoted(...many), long);
    expect(joined.map(({ text: own }) => own)).toEqual(many.slice(0, 12));
    const byRules = many.slice(8).map((words) => {
      const start = long.text.indexOf(words);
      return { id: 'q1', text: words, kind: 'direct' as const, start, end: start + words.length };
    });
    expect(joinQuestions(byRules, quoted(...many), long)).toHaveLength(12);
  });

  test('of a model that finds none are those of the rules', () => {
    expect(textsOf(joinQuestions([rule(both)], [], message))).toEqual([`q1 direct ${both}`]);
  });
});

test('a quote with hyphens, brackets and slashes is looked for letter for letter', () => {
  const odd = 'Does the 12-volt battery (AGM/EFB) need care?';
  const joined = joinQuestions([], quoted(odd), careCaseOf(`Hi,\n\n${odd}\n\nMoira`));
  expect(joined.map(({ text: words }) => words)).toEqual([odd]);
});
