import { expect, test } from 'vitest';
import { drawTasks } from '../../../src/evaluate/people/draw-tasks.ts';
import { gradableOf } from './graded-answers.ts';

const inMarket = (market: string, language: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    gradableOf(`${market}-${language}-${at}`, `Draft ${at}`, {
      slices: { market: [market], language: [language] },
    }),
  );
const all = { limit: 1_000, seed: 1 };

test('takes only cases of both runs whose replies differ, and counts the others by reason', () => {
  const first = [
    gradableOf('differs', 'One.'),
    gradableOf('same', 'Same  words.'),
    gradableOf('empty', 'One.'),
    gradableOf('moved', 'One.', { message: 'Before?' }),
    gradableOf('only-first', 'One.'),
  ];
  const second = [
    gradableOf('differs', 'Two.'),
    gradableOf('same', 'Same words.\n'),
    gradableOf('empty', ' '),
    gradableOf('moved', 'Two.', { message: 'After?' }),
    gradableOf('only-second', 'Two.'),
  ];
  const drawn = drawTasks(first, second, all);
  expect(drawn.tasks.map(({ caseId }) => caseId)).toEqual(['differs']);
  expect(drawn.tasks[0]?.replies).toEqual({ first: 'One.', second: 'Two.' });
  expect(drawn.leftOut).toEqual({ onlyInOne: 2, otherMessage: 1, sameReply: 1, noReply: 1 });
});

test('a single run gives one reply each, never swapped', () => {
  const { tasks } = drawTasks(inMarket('SE', 'sv', 6), null, all);
  expect(tasks).toHaveLength(6);
  expect(tasks.every(({ replies, isSwapped }) => replies.second === undefined && !isSwapped)).toBe(true);
});

test('a limit is filled evenly over markets, and within a market over languages', () => {
  const first = [
    ...inMarket('SE', 'sv', 40),
    ...inMarket('CH', 'de', 20),
    ...inMarket('CH', 'fr', 5),
    ...inMarket('NO', 'nb', 2),
  ];
  const { tasks, beyondLimit } = drawTasks(first, null, { limit: 14, seed: 3 });
  const counts = Object.groupBy(tasks, ({ market, language }) => `${market} ${language}`);
  expect(Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, value?.length]))).toEqual({
    'SE sv': 6,
    'CH de': 3,
    'CH fr': 3,
    'NO nb': 2,
  });
  expect(beyondLimit).toBe(53);
});

test('half of the tasks are swapped, and another seed swaps others', () => {
  const first = inMarket('SE', 'sv', 40);
  const second = first.map((one) => ({ ...one, draft: `${one.draft}, again` }));
  const swaps = (seed: number) =>
    drawTasks(first, second, { limit: 40, seed }).tasks.map(({ isSwapped }) => isSwapped);
  expect(swaps(1).filter(Boolean)).toHaveLength(20);
  expect(swaps(1)).toEqual(swaps(1));
  expect(swaps(1)).not.toEqual(swaps(2));
});

test('keeps our own tone score of each reply, and none where a run has none', () => {
  const first = [gradableOf('a', 'One.', { scores: { 'tone.score': 3.5 } })];
  const second = [gradableOf('a', 'Two.', { scores: { 'tone.score': null } })];
  expect(drawTasks(first, second, all).tasks[0]?.ourTone).toEqual({ first: 3.5 });
});
