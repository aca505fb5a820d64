import { type BudgetKey, type BudgetStore, isUsedUp, nothingSpent, type Spending } from './model-budget.ts';

/** Keeps what was spent in memory: right for one process, forgotten when it ends. */
export const memoryBudgetStore = (): BudgetStore => {
  let day = '';
  const spentBy = new Map<string | null, Spending>();
  const at = (key: BudgetKey): Spending => {
    // Days before the last one are never asked for again.
    if (key.day > day) {
      day = key.day;
      spentBy.clear();
    }
    return key.day === day ? (spentBy.get(key.market) ?? nothingSpent) : nothingSpent;
  };
  const add: BudgetStore['add'] = async (key, amount) => {
    const spent = at(key);
    if (key.day !== day) return;
    spentBy.set(key.market, {
      tokens: spent.tokens + amount.tokens,
      money: spent.money + amount.money,
    });
  };
  return {
    reserve: async (key, amount, limit) => {
      if (isUsedUp(at(key), limit)) return false;
      await add(key, amount);
      return true;
    },
    add,
    spent: async (key) => at(key),
    spentOn: async (asked) => (asked === day ? new Map(spentBy) : new Map()),
  };
};
