import type { TokenUsage } from './token-usage.ts';

/** What a model costs, in units of a currency for a million tokens. */
export type TokenPrice = {
  readonly input: number;
  /** For input that the server had cached. Default: as other input. */
  readonly cachedInput?: number | undefined;
  readonly output: number;
  /** ISO 4217, e.g. 'USD'. */
  readonly currency: string;
};

/** Prices by the name of the model. They change and differ by contract, so none is built in. */
export type ModelPrices = ReadonlyMap<string, TokenPrice>;

export type Money = { readonly amount: number; readonly currency: string };

const million = 1_000_000;

/**
 * Gives the price of a model; servers answer with a dated name ('gpt-5-mini-2025-08-07') for the one that was asked for,
 * so the longest name in the list counts with which the model's own begins. Null where there is none.
 */
export const priceOf = (prices: ModelPrices, model: string): TokenPrice | null => {
  const names = [...prices.keys()].filter((name) => model === name || model.startsWith(`${name}-`));
  const nearest = names.toSorted((left, right) => right.length - left.length)[0];
  return nearest === undefined ? null : (prices.get(nearest) ?? null);
};

/** Gives what a call cost. */
export const costOf = (usage: TokenUsage, price: TokenPrice): Money => {
  const { inputTokens, cachedInputTokens, outputTokens } = usage;
  const amount =
    ((inputTokens - cachedInputTokens) * price.input +
      cachedInputTokens * (price.cachedInput ?? price.input) +
      outputTokens * price.output) /
    million;
  return { amount, currency: price.currency };
};
