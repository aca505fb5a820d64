import { CopilotError } from '../fault/copilot-error.ts';
import type { AccountTotal } from './model-account.ts';

/** What a market may spend on models in a day, or has. */
export type Spending = {
  readonly tokens: number;
  /** In the one currency of the prices. */
  readonly money: number;
};

/** What a day begins with. */
export const nothingSpent: Spending = { tokens: 0, money: 0 };

/** Null where there is no limit. */
export type BudgetLimit = { readonly tokens: number | null; readonly money: number | null };

/** Limits by market, with that of every other market. */
export type BudgetLimits = {
  readonly anyMarket: BudgetLimit;
  /** By ISO 3166 alpha-2 code. */
  readonly byMarket: ReadonlyMap<string, BudgetLimit>;
};

/** The limits of whoever sets none: everything is granted, and counted all the same. */
export const noLimits: BudgetLimits = { anyMarket: { tokens: null, money: null }, byMarket: new Map() };

/** Whose budget, and of which day in UTC ('2026-11-22'). Market null is that of cases whose market is unknown, and of checks. */
export type BudgetKey = { readonly market: string | null; readonly day: string };

/** Keeps what was spent. Each method must hold when many drafts call at once. */
export type BudgetStore = {
  /** Adds an amount unless one that is limited was used up before; gives whether it was added. */
  readonly reserve: (key: BudgetKey, amount: Spending, limit: BudgetLimit) => Promise<boolean>;
  /** Adds an amount, which may be below 0 when less was needed than was reserved. */
  readonly add: (key: BudgetKey, amount: Spending) => Promise<void>;
  readonly spent: (key: BudgetKey) => Promise<Spending>;
  /** What each market spent on a day, without those that spent nothing. */
  readonly spentOn: (day: string) => Promise<ReadonlyMap<string | null, Spending>>;
};

/** What a draft got of the budget. It must be settled once, whatever became of the draft. */
export type BudgetShare = {
  readonly outcome: 'granted';
  /** Puts what was really spent in the place of what was reserved. */
  readonly settle: (total: Pick<AccountTotal, 'inputTokens' | 'outputTokens' | 'money'>) => Promise<void>;
};

export type BudgetAnswer =
  | BudgetShare
  | { readonly outcome: 'used-up'; readonly spent: Spending; readonly limit: BudgetLimit };

export type ModelBudget = {
  /**
   * Reserves for a draft what it will take in all likelihood. A draft that has begun is never cut, so a day can end above
   * its limit by at most what the drafts under way took more than they reserved, plus one reservation.
   */
  readonly share: (market: string | null, at: Date) => Promise<BudgetAnswer>;
};

/** Gives the limit of a market: its own, or that of every other. */
export const limitOf = ({ anyMarket, byMarket }: BudgetLimits, market: string | null): BudgetLimit =>
  (market === null ? undefined : byMarket.get(market)) ?? anyMarket;

/** Tells whether nothing is left of what is limited. */
export const isUsedUp = (spent: Spending, limit: BudgetLimit): boolean =>
  (limit.tokens !== null && spent.tokens >= limit.tokens) ||
  (limit.money !== null && spent.money >= limit.money);

/** Gives the day of UTC that a moment is in: '2026-11-22'. */
export const budgetDay = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Makes the budget of models per market and day (of UTC, whatever the market: a limit needs no local midnight).
 * `expected` is what one draft takes, as a rule. What was reserved by a process that died stays counted, so that a crash
 * never spends a budget twice.
 */
export const modelBudget = (store: BudgetStore, limits: BudgetLimits, expected: Spending): ModelBudget => ({
  share: async (market, at) => {
    const key = { market, day: budgetDay(at) };
    const limit = limitOf(limits, market);
    if (!(await store.reserve(key, expected, limit)))
      return { outcome: 'used-up', spent: await store.spent(key), limit };
    let isSettled = false;
    return {
      outcome: 'granted',
      settle: async ({ inputTokens, outputTokens, money }) => {
        if (isSettled) throw new CopilotError('conflict', 'A share of the budget was settled twice.');
        isSettled = true;
        await store.add(key, {
          tokens: inputTokens + outputTokens - expected.tokens,
          money: (money?.amount ?? 0) - expected.money,
        });
      },
    };
  },
});
