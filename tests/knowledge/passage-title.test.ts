import { expect, test } from 'vitest';
import { passageTitle } from '../../src/knowledge/passage-title.ts';
import { passageOf } from '../support/passage-of.ts';

test('an article is named with the heading of the section, a document without headings by its title', () => {
  expect(passageTitle(passageOf({ heading: 'Delivery' }))).toBe('Charging card: Delivery');
  expect(passageTitle(passageOf())).toBe('Charging card');
});

test('a question of a case is named with the case, all of a case by its title alone', () => {
  const question = 'When does\nit arrive?';
  expect(passageTitle(passageOf({ kind: 'case', part: 2, question }))).toBe(
    'Charging card: When does it arrive?',
  );
  expect(passageTitle(passageOf({ kind: 'case', question }))).toBe('Charging card');
});

test('a long question is cut between words', () => {
  const title = passageTitle(passageOf({ kind: 'case', part: 1, question: 'and what of it '.repeat(20) }));
  expect(title).toMatch(/ (?:and|what|of|it)…$/u);
  expect(title.length).toBeLessThanOrEqual('Charging card: '.length + 121);
});
