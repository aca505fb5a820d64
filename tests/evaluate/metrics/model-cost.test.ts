import { expect, test } from 'vitest';
import { modelCost, type PriceTable, priceTableSchema } from '../../../src/evaluate/metrics/model-cost.ts';

const prices: PriceTable = {
  currency: 'EUR',
  asOf: '2026-11-01',
  models: { large: { input: 2, cachedInput: 0.5, output: 8 }, small: { input: 0.1, output: 0.4 } },
};

test('money is tokens times price, cached input at its own price', () => {
  const cost = modelCost(
    [
      { model: 'large', input: 10_000, cachedInput: 4_000, output: 1_000 },
      { model: 'small', input: 1_000_000, cachedInput: 500_000, output: 0 },
    ],
    prices,
  );
  // 6,000 x 2 + 4,000 x 0.5 + 1,000 x 8 = 22,000 and 1,000,000 x 0.1 = 100,000, per million.
  expect(cost.money).toBeCloseTo(0.122, 12);
  expect(cost).toMatchObject({
    calls: 2,
    inputTokens: 1_010_000,
    outputTokens: 1_000,
    currency: 'EUR',
    unpriced: [],
  });
});

test('a model without a price is named, also when it is called like a property of every object', () => {
  const cost = modelCost([{ model: 'constructor', input: 5, output: 5 }], prices);
  expect(cost).toMatchObject({ calls: 1, inputTokens: 5, money: 0, unpriced: ['constructor'] });
});

test('a price table with a misspelt key, a negative price or no date is refused', () => {
  expect(priceTableSchema.safeParse(prices).success).toBe(true);
  expect(priceTableSchema.safeParse({ ...prices, currrency: 'EUR' }).success).toBe(false);
  expect(priceTableSchema.safeParse({ ...prices, asOf: 'yesterday' }).success).toBe(false);
  expect(priceTableSchema.safeParse({ ...prices, models: { large: { input: -1, output: 1 } } }).success).toBe(
    false,
  );
});
