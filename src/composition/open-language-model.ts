import { loadPrompts } from '../adapters/prompts/load-prompts.ts';
import type { ChatModel } from '../model/chat-model.ts';
import { memoryBudgetStore } from '../model/memory-budget-store.ts';
import { type ModelBudget, modelBudget } from '../model/model-budget.ts';
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
  /** Gives the budget for work that takes so many tokens as a rule; null where nothing is limited. */
  readonly budgetFor: (expectedTokens: number) => ModelBudget | null;
  readonly close: () => Promise<void>;
};

/**
 * Opens the language model that the settings name; null when they name none. The budget counts what this process spends, whatever it
 * is spent on. Throws CopilotError 'configuration-invalid' when a prompt is broken.
 */
export const openLanguageModel = async (settings: ModelSettings): Promise<LanguageModel | null> => {
  const model = openChatModel(settings);
  if (model === null) return null;
  const limits = budgetLimitsOf(settings);
  const prices = modelPricesOf(settings);
  const [price] = prices.values();
  const store = memoryBudgetStore();
  return {
    model,
    prompts: await loadPrompts(productFiles.modelPrompts),
    prices,
    budgetFor: (tokens) =>
      limits === null
        ? null
        : modelBudget(store, limits, { tokens, money: ((price?.input ?? 0) * tokens) / 1_000_000 }),
    close: model.close,
  };
};
