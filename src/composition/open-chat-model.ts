import { openAiChatModel } from '../adapters/openai/chat-model.ts';
import type { ChatModel } from '../model/chat-model.ts';
import type { BudgetLimit, BudgetLimits } from '../model/model-budget.ts';
import type { ModelPrices } from '../model/token-price.ts';
import type { ModelSettings } from './model-config.ts';

/**
 * Opens the language model that the settings name, or gives null when they name none; `checkModelSettings` has found
 * nothing wrong with them. Nothing is asked of the server yet.
 */
export const openChatModel = (settings: ModelSettings): ChatModel | null => {
  if (settings.CAIR_MODEL_PROVIDER === 'none') return null;
  const { CAIR_MODEL_URL: url, CAIR_MODEL_API_VERSION: apiVersion = '' } = settings;
  const { CAIR_MODEL_STRUCTURED: structured } = settings;
  const { CAIR_MODEL_STREAMING: streaming, CAIR_MODEL_STREAM_USAGE: usageInStream } = settings;
  return openAiChatModel({
    model: settings.CAIR_MODEL_NAME ?? '',
    apiKey: settings.CAIR_MODEL_API_KEY?.(),
    ...(settings.CAIR_MODEL_PROVIDER === 'azure'
      ? { azure: { endpoint: url ?? '', apiVersion, deployment: settings.CAIR_MODEL_DEPLOYMENT } }
      : { baseUrl: url }),
    capabilities: {
      ...(structured === undefined ? {} : { structured }),
      ...(streaming === undefined ? {} : { streaming }),
      ...(usageInStream === undefined ? {} : { usageInStream }),
    },
    timeoutMs: settings.CAIR_MODEL_TIMEOUT_MS,
    totalTimeoutMs: settings.CAIR_MODEL_TOTAL_TIMEOUT_MS,
    maxRetries: settings.CAIR_MODEL_RETRIES,
    temperature: settings.CAIR_MODEL_TEMPERATURE,
    outputLimitField: settings.CAIR_MODEL_OUTPUT_LIMIT,
  });
};

/** Gives the price of the model of the settings; none where they don't say. */
export const modelPricesOf = (settings: ModelSettings): ModelPrices => {
  const { CAIR_MODEL_NAME: model, CAIR_MODEL_PRICE_INPUT: input, CAIR_MODEL_PRICE_OUTPUT: output } = settings;
  if (model === undefined || input === undefined || output === undefined) return new Map();
  const { CAIR_MODEL_PRICE_CACHED_INPUT: cachedInput, CAIR_MODEL_CURRENCY: currency } = settings;
  return new Map([[model, { input, cachedInput, output, currency }]]);
};

/** Gives what each market may spend in a day; null when nothing is limited. */
export const budgetLimitsOf = (settings: ModelSettings): BudgetLimits | null => {
  const { CAIR_MODEL_BUDGET_TOKENS: tokens, CAIR_MODEL_BUDGET_MONEY: money } = settings;
  if (tokens === undefined && money === undefined) return null;
  const limitOf = (market: string | null): BudgetLimit => ({
    tokens: tokens?.get(market) ?? tokens?.get(null) ?? null,
    money: money?.get(market) ?? money?.get(null) ?? null,
  });
  const markets = [...(tokens?.keys() ?? []), ...(money?.keys() ?? [])].filter((market) => market !== null);
  return {
    anyMarket: limitOf(null),
    byMarket: new Map(markets.map((market) => [market, limitOf(market)])),
  };
};
