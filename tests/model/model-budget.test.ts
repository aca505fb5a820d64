import { expect, test } from 'vitest';
import { memoryBudgetStore } from '../../src/model/memory-budget-store.ts';
import { type BudgetLimits, modelBudget } from '../../src/model/model-budget.ts';

const limits: BudgetLimits = {
  anyMarket: { tokens: 10_000, money: null },
  byMarket: new Map([
    ['SE', { tokens: null, money: 1 }],
    ['NO', { tokens: null, money: null }],
    ['DK', { tokens: 0, money: null }],
  ]),
};

const expected = { tokens: 4_000, money: 0.4 };

const open = () => {
  const store = memoryBudgetStore();
  return { store, budget: modelBudget(store, limits, expected) };
};

const noon = new Date('2026-11-22T12:00:00Z');

const spentBy = (tokens: number, amount = 0) => ({
  inputTokens: tokens,
  outputTokens: 0,
  money: { amount, currency: 'USD' },
});

test('drafts are granted until the day is used up, each market and day for itself', async () => {
  const { budget } = open();
  const outcomes = [];
  for (let draft = 0; draft < 4; draft += 1) outcomes.push((await budget.share('DE', noon)).outcome);
  expect(outcomes).toEqual(['granted', 'granted', 'granted', 'used-up']);
  expect((await budget.share('FR', noon)).outcome).toBe('granted');
  expect((await budget.share(null, noon)).outcome).toBe('granted');
  expect((await budget.share('DE', new Date('2026-11-23T00:00:00Z'))).outcome).toBe('granted');
});

test('drafts that ask at once do not share the same rest of a budget', async () => {
  const { budget } = open();
  const answers = await Promise.all(Array.from({ length: 50 }, () => budget.share('DE', noon)));
  expect(answers.filter(({ outcome }) => outcome === 'granted')).toHaveLength(3);
});

test('what was not needed is free again, and what was needed more is counted', async () => {
  const { budget, store } = open();
  const first = await budget.share('DE', noon);
  if (first.outcome === 'granted') await first.settle(spentBy(500));
  expect(await store.spent({ market: 'DE', day: '2026-11-22' })).toEqual({ tokens: 500, money: 0 });
  const second = await budget.share('DE', noon);
  if (second.outcome === 'granted') await second.settle(spentBy(9_700));
  expect(await budget.share('DE', noon)).toEqual({
    outcome: 'used-up',
    spent: { tokens: 10_200, money: 0 },
    limit: { tokens: 10_000, money: null },
  });
});

test('money is a limit of its own; without a limit everything is granted, with 0 nothing', async () => {
  const { budget } = open();
  for (const amount of [0.6, 0.5]) {
    const share = await budget.share('SE', noon);
    if (share.outcome === 'granted') await share.settle(spentBy(1_000_000, amount));
  }
  expect(await budget.share('SE', noon)).toMatchObject({ outcome: 'used-up', spent: { money: 1.1 } });
  for (let draft = 0; draft < 30; draft += 1)
    expect(await budget.share('NO', noon)).toMatchObject({ outcome: 'granted' });
  expect(await budget.share('DK', noon)).toMatchObject({ outcome: 'used-up' });
});

test('a share that is settled twice is an error: the budget would be wrong for the day', async () => {
  const { budget } = open();
  const share = await budget.share('DE', noon);
  if (share.outcome !== 'granted') throw new Error('It was not granted.');
  await share.settle(spentBy(1));
  await expect(share.settle(spentBy(1))).rejects.toMatchObject({ code: 'conflict' });
});
