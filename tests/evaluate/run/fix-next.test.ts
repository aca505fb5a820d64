import { expect, test } from 'vitest';
import type { CaseResult, ResultQuestion } from '../../../src/evaluate/run/case-result.ts';
import { fixNext } from '../../../src/evaluate/run/fix-next.ts';
import { caseResultOf, resultQuestionOf } from './case-result-of.ts';

const english = { language: ['en'] };

const asking = (id: string, ...questions: readonly ResultQuestion[]): CaseResult =>
  caseResultOf({ id, slices: english, questions });

const ask = (id: string, text: string, right: readonly string[] | null = null): CaseResult =>
  asking(id, resultQuestionOf(text, { right }));

const threshold = 0.45;

test('open questions are grouped by the words they share and named by the most central one', () => {
  const cases = [
    ask('a', 'Does the car have a tow bar?'),
    ask('b', 'Where is my charging card?'),
    ask('c', 'Can I get a tow bar for the car?'),
    ask('d', 'Which tow bar fits?'),
    ask('e', 'My charging card, where is it now?'),
    asking('f', resultQuestionOf('Is a tow bar sold?', { state: 'answered' })),
  ];
  const proposals = fixNext({ cases, threshold });
  expect(proposals.map(({ kind, title, cases: own, count }) => [kind, title, own, count])).toEqual([
    ['unanswered-questions', 'Does the car have a tow bar?', ['a', 'c', 'd'], 3],
    ['unanswered-questions', 'Where is my charging card?', ['b', 'e'], 2],
  ]);
  expect(proposals[0]?.advice).toMatch(/^Write an article/u);
});

test('what two languages share is no common question, unless their vectors say so', () => {
  const cases = [
    caseResultOf({
      id: 'a',
      slices: { language: ['de'] },
      questions: [resultQuestionOf('Wo ist Lodestar Connect?')],
    }),
    caseResultOf({
      id: 'b',
      slices: { language: ['nl'] },
      questions: [resultQuestionOf('Waar is Lodestar Connect?')],
    }),
  ];
  expect(fixNext({ cases, threshold })).toHaveLength(2);
  const vectors = { of: () => [0.6, 0.8], least: 0.9 };
  expect(fixNext({ cases, threshold, vectors })[0]?.cases).toEqual(['a', 'b']);
});

test('vectors keep apart what is less alike than they ask for', () => {
  const cases = [ask('a', 'one'), ask('b', 'one more'), ask('c', 'two')];
  const of = (text: string) => (text === 'two' ? [0, 1] : [1, text === 'one' ? 0 : 0.1]);
  const groups = fixNext({ cases, threshold, vectors: { of, least: 0.8 } });
  expect(groups.map((group) => group.cases)).toEqual([['a', 'b'], ['c']]);
});

test('where a document answers by the labels, that is what to mend', () => {
  const cases = [
    ask('a', 'Where is my charging card?', ['KA-1', 'KA-2']),
    ask('b', 'My charging card, where is it?', ['KA-2']),
    ask('c', 'Is the charging card lost?', []),
  ];
  expect(fixNext({ cases, threshold })[0]?.advice).toMatch(/^KA-2 answers 2 of 3 by the labels/u);
});

test('where a person marked the questions, what else was found is none', () => {
  const tally = { dissectionByMeaning: null, noAnswer: null, tone: null };
  const marked = { ...tally, dissection: { hit: 1, extra: 1, missed: 0 } };
  const questions = [
    resultQuestionOf('It never came.'),
    resultQuestionOf('Where is my card?', { right: [] }),
  ];
  const titles = (own: CaseResult['tally']) =>
    fixNext({ cases: [caseResultOf({ slices: english, questions, tally: own })], threshold }).map(
      ({ title }) => title,
    );
  expect(titles(marked)).toEqual(['Where is my card?']);
  expect(titles({ ...tally, dissection: null })).toEqual(['It never came.', 'Where is my card?']);
});

test('questions of stop words only are like those with the same words', () => {
  const groups = fixNext({ cases: [ask('a', 'Is it?'), ask('b', 'is it?'), ask('c', 'Was it?')], threshold });
  expect(groups.map((group) => group.cases)).toEqual([['a', 'b'], ['c']]);
});

const shown = (source: string, score: number) => ({
  kind: 'article',
  source,
  title: `About ${source}`,
  score,
});

const answered = (given: Partial<ResultQuestion>): ResultQuestion =>
  resultQuestionOf('Where?', { state: 'answered', ...given });

test('a document misleads where it is cited or trusted and others are right', () => {
  const cases = [
    // Cited below the threshold, in two questions of one case.
    asking(
      'a',
      answered({ cited: ['KA-1'], evidence: [shown('KA-2', 0.4), shown('KA-1', 0.3)], right: ['KA-2'] }),
      answered({ cited: ['KA-1'], right: ['KA-2'] }),
    ),
    // First and trusted, though not cited.
    asking('b', answered({ evidence: [shown('KA-1', 0.45), shown('KA-3', 0.44)], right: ['KA-3'] })),
    // First, not trusted; second; right; without labels: none misleads.
    asking('c', answered({ evidence: [shown('KA-1', 0.44), shown('KA-4', 0.43)], right: ['KA-3'] })),
    asking('d', answered({ cited: ['KA-1'], evidence: [shown('KA-1', 0.9)], right: ['KA-1'] })),
    asking('e', answered({ cited: ['KA-1'], evidence: [shown('KA-1', 0.9)], right: null })),
    asking('f', answered({ cited: ['KA-6'], right: [] })),
  ];
  const proposals = fixNext({ cases, threshold });
  expect(proposals.map(({ kind, title, cases: own, count }) => [kind, title, own, count])).toEqual([
    ['misleading-source', 'About KA-1 (KA-1)', ['a', 'b'], 3],
    ['misleading-source', 'KA-6', ['f'], 1],
  ]);
  expect(proposals.map(({ advice }) => advice.slice(0, 60))).toEqual([
    'It stands first or is cited where other documents are right ',
    'It stands first or is cited where nothing is right by the la',
  ]);
});

test('what to do about a misleading document depends on what it is', () => {
  const advice = (kind: string) => {
    const evidence = [{ ...shown('X', 0.9), kind }];
    return fixNext({ cases: [asking('a', answered({ evidence, right: ['KA-2'] }))], threshold })[0]?.advice;
  };
  expect(advice('article')).toContain('say in it what it does not cover');
  expect(advice('case')).toContain('write an article that answers this better');
  expect(advice('answer')).toContain('approve a better answer');
});

const firing = (id: string, ...found: readonly (readonly [rule: string, text: string])[]): CaseResult =>
  caseResultOf({ id, toneFindings: found.map(([rule, text]) => ({ rule, severity: 'warning', text })) });

test('rules are ranked by cases, not by findings, with what they mark most', () => {
  const cases = [
    firing('a', ['generic.sorry', 'Sorry'], ['long', 'x'], ['long', 'y'], ['long', 'y']),
    firing('b', ['generic.sorry', 'sorry'], ['generic.sorry', 'sorry']),
  ];
  const proposals = fixNext({ cases, threshold });
  expect(proposals.map(({ kind, title, cases: own, count }) => [kind, title, own, count])).toEqual([
    ['tone-rule', 'generic.sorry', ['a', 'b'], 3],
    ['tone-rule', 'long', ['a'], 3],
  ]);
  expect(proposals.map(({ advice }) => advice.split(':')[0])).toEqual([
    'Most often at “sorry”',
    'Most often at “y”',
  ]);
});

test('no kind crowds out the others', () => {
  const rules = Array.from({ length: 40 }, (_, at) => [`rule-${at}`, 'x'] as const);
  const cases = [firing('a', ...rules), firing('b', ...rules), ask('c', 'Where is it kept?')];
  const kinds = fixNext({ cases, threshold }).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array(10).fill('tone-rule'), 'unanswered-questions']);
});
