import { expect, test } from 'vitest';
import { modelAccount } from '../../src/model/model-account.ts';
import { costOf, type ModelPrices, priceOf } from '../../src/model/token-price.ts';
import { estimateTokens, type TokenUsage } from '../../src/model/token-usage.ts';

const usage = (inputTokens: number, outputTokens: number, rest: Partial<TokenUsage> = {}): TokenUsage => ({
  inputTokens,
  cachedInputTokens: 0,
  outputTokens,
  isEstimated: false,
  ...rest,
});

const prices: ModelPrices = new Map([
  ['small', { input: 0.25, cachedInput: 0.025, output: 2, currency: 'USD' }],
  ['small-pro', { input: 10, output: 40, currency: 'USD' }],
  ['local', { input: 0, output: 0, currency: 'EUR' }],
]);

test('a call costs what its tokens cost, cached ones less', () => {
  const price = { input: 0.25, cachedInput: 0.025, output: 2, currency: 'USD' };
  const { amount } = costOf(usage(1_000_000, 500_000, { cachedInputTokens: 600_000 }), price);
  expect(amount).toBeCloseTo(0.1 + 0.015 + 1, 10);
  const { amount: plain } = costOf(usage(1_000_000, 0, { cachedInputTokens: 600_000 }), {
    ...price,
    cachedInput: undefined,
  });
  expect(plain).toBeCloseTo(0.25, 10);
});

test('a dated name has the price of the nearest name, and another model none', () => {
  expect(priceOf(prices, 'small-2025-08-07')?.output).toBe(2);
  expect(priceOf(prices, 'small-pro-2025-08-07')?.output).toBe(40);
  expect(priceOf(prices, 'smaller')).toBeNull();
});

test('an account adds up answers, tokens and money', () => {
  const account = modelAccount(prices);
  expect(account.total()).toMatchObject({ answers: 0, money: { amount: 0, currency: 'USD' } });
  account.note({ model: 'small', usage: usage(1_000, 100) });
  account.note({ model: 'small-2025-08-07', usage: usage(2_000, 200, { isEstimated: true }) });
  const { money, ...total } = account.total();
  expect(total).toEqual({
    answers: 2,
    inputTokens: 3_000,
    cachedInputTokens: 0,
    outputTokens: 300,
    isEstimated: true,
  });
  expect(money?.amount).toBeCloseTo(0.00075 + 0.0006, 12);
});

test('money is unknown as soon as one price is, or two currencies meet', () => {
  const account = modelAccount(prices);
  account.note({ model: 'small', usage: usage(1_000, 100) });
  account.note({ model: 'unheard-of', usage: usage(1_000, 100) });
  account.note({ model: 'small', usage: usage(1_000, 100) });
  expect(account.total().money).toBeNull();
  const mixed = modelAccount(prices);
  mixed.note({ model: 'small', usage: usage(1, 1) });
  mixed.note({ model: 'local', usage: usage(1, 1) });
  expect(mixed.total().money).toBeNull();
  expect(modelAccount(new Map()).total().money).toBeNull();
});

test('tokens are estimated from bytes, at the upper end of what was measured for English and Swedish', () => {
  const english = 'Is charging free until the end of March?';
  expect(estimateTokens(english)).toBeGreaterThanOrEqual(english.length * 0.26);
  expect(estimateTokens('å'.repeat(50))).toBe(estimateTokens('a'.repeat(100)));
  expect(estimateTokens('')).toBe(0);
});
