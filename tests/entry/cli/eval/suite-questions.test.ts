import { describe, expect, test } from 'vitest';
import { completeAnswers, nameOf, type SuiteAnswers } from '../../../../src/entry/cli/eval/suite-answers.ts';
import type { Reply, SuiteQuestion } from '../../../../src/entry/cli/eval/suite-question.ts';
import { nextQuestion } from '../../../../src/entry/cli/eval/suite-questions.ts';
import { withReply } from '../../../../src/entry/cli/eval/with-reply.ts';
import { suiteChoicesOf } from './suite-choices-of.ts';

const choices = suiteChoicesOf();

/** Answers every question with a given reply, or as it is offered, and gives what was asked and what came of it. */
const walk = (
  replies: Partial<Record<keyof SuiteAnswers, Reply>>,
  from = choices,
  given: Partial<SuiteAnswers> = {},
) => {
  const asked: SuiteQuestion[] = [];
  let answers = given;
  for (
    let question = nextQuestion(from, answers);
    question !== null;
    question = nextQuestion(from, answers)
  ) {
    asked.push(question);
    const offered = question.form === 'one' ? (question.choices[0]?.value ?? '') : question.initial;
    answers = withReply(from, answers, question, replies[question.key] ?? offered);
    if (asked.length > 20) throw new Error('The questions do not end.');
  }
  return { asked, answers, keys: asked.map(({ key }) => key) };
};

const find = (asked: readonly SuiteQuestion[], key: string): SuiteQuestion | undefined =>
  asked.find((question) => question.key === key);

describe('the walk through a new suite', () => {
  const words = 'Does the new prompt cover more facts?';

  test('asks for everything once, what builds on an answer after it', () => {
    const { keys, answers } = walk({
      title: words,
      primary: 'reply.fact-coverage',
      baseline: 'eval/baselines/lodestar.json',
    });
    expect(keys).toEqual([
      'title',
      'name',
      'dataset',
      'knowledge',
      'kind',
      'primary',
      'metrics',
      'slices',
      'thresholds',
      'baseline',
      'notWorseThanBaseline',
    ]);
    expect(answers).toEqual({
      title: words,
      name: 'does-the-new-prompt-cover-more-facts',
      dataset: 'eval/datasets/incoming',
      knowledge: 'fixtures',
      kind: 'drafts',
      primary: 'reply.fact-coverage',
      metrics: [],
      slices: ['market', 'language', 'category', 'question type'],
      thresholds: { 'reply.fact-coverage': { atLeast: 0.61 } },
      baseline: 'eval/baselines/lodestar.json',
      notWorseThanBaseline: true,
    });
  });

  test('does not ask for thresholds on a dataset without a run, nor about worse runs without a baseline', () => {
    const { keys } = walk({ title: words, dataset: 'exports/mine-after', baseline: '' });
    expect(keys).not.toContain('thresholds');
    expect(keys).not.toContain('notWorseThanBaseline');
    expect(walk({ title: words }, suiteChoicesOf({ runs: [] })).keys).not.toContain('baseline');
  });

  test('does not ask what was said before', () => {
    const { keys } = walk({ title: words }, choices, {
      dataset: 'exports/mine-after',
      kind: 'replay',
      metrics: [],
    });
    expect(keys).toEqual(['title', 'name', 'knowledge', 'primary', 'slices', 'baseline']);
  });

  test('offers metrics in words under plain questions, the primary one only where runs can be compared by it', () => {
    const { asked } = walk({ title: words });
    const metrics = find(asked, 'metrics');
    const groups = metrics?.form === 'several' ? metrics.groups : {};
    expect(Object.keys(groups)).toContain('Is the reply right and complete?');
    expect(Object.values(groups).flat()).toHaveLength(choices.metrics.length);
    expect(groups['Is the reply right and complete?']).toContainEqual({
      value: 'reply.fact-coverage',
      label: 'Coverage of the facts',
      hint: expect.stringContaining('share'),
    });
    const primary = find(asked, 'primary');
    const offered = primary?.form === 'one' ? primary.choices.map(({ value }) => value) : [];
    expect(offered).toContain('reply.fact-coverage');
    expect(offered).not.toContain('tone.agreement');
  });

  test('offers as bounds what the first run surely reached, and says what it had', () => {
    const { asked } = walk({ title: words, primary: 'reply.fact-coverage' });
    const thresholds = find(asked, 'thresholds');
    expect(thresholds?.form === 'several' && Object.values(thresholds.groups).flat()).toEqual([
      {
        value: 'reply.fact-coverage',
        label: 'Coverage of the facts at least 0.61',
        hint: 'first run: 0.68, between 0.62 and 0.74 over 60 cases',
      },
      expect.objectContaining({ value: 'safety.leaks', label: expect.stringMatching(/at most 0\.10$/u) }),
    ]);
  });

  test('refuses an empty title and a name that no file should have', () => {
    const { asked } = walk({ title: words });
    const problemOf = (key: string, text: string) => {
      const question = find(asked, key);
      return question?.form === 'text' ? question.problem(text) : 'not asked';
    };
    expect(problemOf('title', ' ')).toBe('Write a few words.');
    expect(problemOf('title', 'x')).toBeNull();
    expect(problemOf('name', '../x')).toBe('Use lower-case letters, digits and hyphens.');
    expect(problemOf('name', 'cards-2')).toBeNull();
  });
});

test('some metrics stay chosen, all of them mean those to come as well', () => {
  const { asked } = walk({ title: 'x' });
  const question = find(asked, 'metrics') as SuiteQuestion;
  expect(withReply(choices, {}, question, ['reply.chrf']).metrics).toEqual(['reply.chrf']);
  expect(
    withReply(
      choices,
      {},
      question,
      choices.metrics.map(({ name }) => name),
    ).metrics,
  ).toEqual([]);
});

test.each([
  ['Hjälper det nya svaret?', 'hjalper-det-nya-svaret'],
  ['  Cards & codes! ', 'cards-codes'],
  ['???', 'suite'],
])('the words %s make the name %s', (words, name) => {
  expect(nameOf(words)).toBe(name);
});

test('what nobody said is filled with the usual', () => {
  const given = { dataset: 'exports/mine-after/', knowledge: 'fixtures', primary: 'reply.chrf' };
  expect(completeAnswers(given)).toMatchObject({
    name: 'mine-after',
    title: 'How well the copilot does on mine-after',
    kind: 'drafts',
    thresholds: {},
    baseline: null,
  });
  expect(completeAnswers({ ...given, title: 'Are cards better?' }).name).toBe('are-cards-better');
});
