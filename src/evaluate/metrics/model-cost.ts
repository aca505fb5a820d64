import { z } from 'zod';
import { costOf } from '../../model/token-price.ts';

const price = z.number().min(0);

/** Prices of models as a provider lists them: money per million tokens. */
export const priceTableSchema = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** The day the prices were read, ISO 8601. */
  asOf: z.iso.date(),
  models: z.record(
    z.string(),
    z.strictObject({
      input: price,
      /** Input that the provider had in its cache. Default: the price of input. */
      cachedInput: price.optional(),
      output: price,
    }),
  ),
});

export type PriceTable = z.infer<typeof priceTableSchema>;

/** The tokens of one call of a model; whole numbers. */
export type TokenUse = {
  readonly model: string;
  /** All input tokens, those from the cache included. */
  readonly input: number;
  readonly cachedInput?: number;
  readonly output: number;
};

export type ModelCost = {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the table, for the calls whose model has a price. */
  readonly money: number;
  readonly currency: string;
  /** Models without a price, whose calls cost more than `money` says. */
  readonly unpriced: readonly string[];
};

/**
 * Gives the tokens and the money that calls of models took. A call of a model on one's own machine has a price of 0 in
 * the table.
 */
export const modelCost = (uses: readonly TokenUse[], prices: PriceTable): ModelCost => {
  const unpriced = new Set<string>();
  let money = 0;
  for (const { model, input, cachedInput = 0, output } of uses) {
    const listed = Object.hasOwn(prices.models, model) ? prices.models[model] : undefined;
    if (listed === undefined) {
      unpriced.add(model);
      continue;
    }
    const usage = {
      inputTokens: input,
      cachedInputTokens: cachedInput,
      outputTokens: output,
      isEstimated: false,
    };
    money += costOf(usage, { ...listed, currency: prices.currency }).amount;
  }
  return {
    calls: uses.length,
    inputTokens: uses.reduce((sum, { input }) => sum + input, 0),
    outputTokens: uses.reduce((sum, { output }) => sum + output, 0),
    money,
    currency: prices.currency,
    unpriced: [...unpriced],
  };
};
