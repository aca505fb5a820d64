import { loadPrompts } from '../adapters/prompts/load-prompts.ts';
import type { ChatModel } from '../model/chat-model.ts';
import { memoryBudgetStore } from '../model/memory-budget-store.ts';
import {
  type BudgetLimits,
  type BudgetStore,
  budgetDay,
  type ModelBudget,
  modelBudget,
  noLimits,
  type Spending,
} from '../model/model-budget.ts';
import type { Prompts } from '../model/prompt.ts';
import type { ModelPrices } from '../model/token-price.ts';
import type { ModelSettings } from './model-config.ts';
import { budgetLimitsOf, modelPricesOf, openChatModel } from './open-chat-model.ts';
import { productFiles } from './product-files.ts';

/** The language model of the settings with what every use of it shares: its prompts, its prices and one budget. */
export type LanguageModel = {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  readonly prices: ModelPrices;
  /** Gives the budget for work that takes so many tokens as a rule. What is spent is counted where nothing is limited, too. */
  readonly budgetFor: (expectedTokens: number) => ModelBudget;
  readonly limits: BudgetLimits;
  /** Gives what each market spent today, with the day of UTC. */
  readonly spentToday: () => Promise<{
    readonly day: string;
    readonly byMarket: ReadonlyMap<string | null, Spending>;
  }>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the language model that the settings name; null when they name none. The budget counts whatever the model is used for, in
 * a store that is this process's own unless one is given. Throws CopilotError 'configuration-invalid' when a prompt is broken.
 */
export const openLanguageModel = async (
  settings: ModelSettings,
  store: BudgetStore = memoryBudgetStore(),
): Promise<LanguageModel | null> => {
  const model = openChatModel(settings);
  if (model === null) return null;
  const limits = budgetLimitsOf(settings) ?? noLimits;
  const prices = modelPricesOf(settings);
  const [price] = prices.values();
  return {
    model,
    prompts: await loadPrompts(productFiles.modelPrompts),
    prices,
    budgetFor: (tokens) =>
      modelBudget(store, limits, { tokens, money: ((price?.input ?? 0) * tokens) / 1_000_000 }),
    limits,
    spentToday: async () => {
      const day = budgetDay(new Date());
      return { day, byMarket: await store.spentOn(day) };
    },
    close: model.close,
  };
};
