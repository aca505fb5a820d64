import type { ModelSpending } from './chat-model.ts';
import { costOf, type ModelPrices, type Money, priceOf } from './token-price.ts';
import { addUsage, noUsage, type TokenUsage } from './token-usage.ts';

/** What a number of answers took together. */
export type AccountTotal = TokenUsage & {
  /** Answers that were paid for. */
  readonly answers: number;
  /** Null when the price of any of the models is unknown or currencies are mixed: part of a sum would pass for all of it. */
  readonly money: Money | null;
};

/** Adds up what the answers for one draft took. */
export type ModelAccount = {
  /** Fits `onSpending` of a request; needs no `this`. */
  readonly note: (spending: ModelSpending) => void;
  readonly total: () => AccountTotal;
};

const addMoney = (left: Money | null, right: Money | null): Money | null =>
  left === null || right === null || left.currency !== right.currency
    ? null
    : { amount: left.amount + right.amount, currency: left.currency };

/** Opens an account for one draft. One without any answer costs nothing, in the currency of the first price if any. */
export const modelAccount = (prices: ModelPrices): ModelAccount => {
  const [first] = prices.values();
  let answers = 0;
  let usage = noUsage;
  let money: Money | null = first === undefined ? null : { amount: 0, currency: first.currency };
  return {
    note: (spending) => {
      answers += 1;
      usage = addUsage(usage, spending.usage);
      const price = priceOf(prices, spending.model);
      const cost = price === null ? null : costOf(spending.usage, price);
      money = answers === 1 ? cost : addMoney(money, cost);
    },
    total: () => ({ ...usage, answers, money }),
  };
};
