import type { LanguageModel } from '../../composition/open-language-model.ts';
import type { ModelSpendingJson } from '../../contract/model-spending.ts';
import { type BudgetLimit, budgetDay, limitOf, noLimits, nothingSpent } from '../../model/model-budget.ts';

const limitsJson = ({ tokens, money }: BudgetLimit) => ({ tokenLimit: tokens, moneyLimit: money });

/** Gives what the language model cost today by market, as the contract has it; nothing where none is set. */
export const spendingJson = async (language: LanguageModel | null): Promise<ModelSpendingJson> => {
  if (language === null) {
    const anyMarket = limitsJson(noLimits.anyMarket);
    return { model: null, day: budgetDay(new Date()), currency: null, markets: [], anyMarket };
  }
  const { day, byMarket } = await language.spentToday();
  const markets = [...new Set([...byMarket.keys(), ...language.limits.byMarket.keys()])].sort((one, other) =>
    (one ?? '').localeCompare(other ?? ''),
  );
  const [price] = language.prices.values();
  return {
    model: language.model.name,
    day,
    currency: price?.currency ?? null,
    markets: markets.map((market) => ({
      market,
      ...(byMarket.get(market) ?? nothingSpent),
      ...limitsJson(limitOf(language.limits, market)),
    })),
    anyMarket: limitsJson(language.limits.anyMarket),
  };
};
