import { loadPrompts } from '../adapters/prompts/load-prompts.ts';
import { makeRewriteTone, type RewriteTone } from '../copilot/rewrite-tone.ts';
import { type AskSecondOpinion, makeSecondOpinion } from '../copilot/second-opinion.ts';
import type { ToneModel } from '../copilot/tone-model.ts';
import { memoryBudgetStore } from '../model/memory-budget-store.ts';
import { modelBudget } from '../model/model-budget.ts';
import type { Rules } from './load-rules.ts';
import type { ModelSettings } from './model-config.ts';
import { budgetLimitsOf, modelPricesOf, openChatModel } from './open-chat-model.ts';
import { productFiles } from './product-files.ts';

/** What a language model does for the tone of a reply. */
export type ToneModelUseCases = {
  /** Name of the model; null where none is set, and then the use cases say so. */
  readonly toneModel: string | null;
  readonly secondOpinion: AskSecondOpinion;
  readonly rewriteTone: RewriteTone;
};

/** What a reply of 150 words takes with its prompt, rather too much. */
const expectedTokens = 4_000;

/**
 * Opens the language model of the settings for tone. The budget counts what this process spends.
 * Throws CopilotError 'configuration-invalid' when a prompt is broken.
 */
export const openToneModel = async (
  settings: ModelSettings,
  { models }: Pick<Rules, 'models'>,
): Promise<ToneModelUseCases & { readonly close: () => Promise<void> }> => {
  const model = openChatModel(settings);
  const limits = budgetLimitsOf(settings);
  const prices = modelPricesOf(settings);
  const [price] = prices.values();
  const expected = { tokens: expectedTokens, money: ((price?.input ?? 0) * expectedTokens) / 1_000_000 };
  const toneModel: ToneModel | null =
    model === null
      ? null
      : {
          model,
          prompts: await loadPrompts(productFiles.modelPrompts),
          budget: limits === null ? null : modelBudget(memoryBudgetStore(), limits, expected),
          prices,
        };
  return {
    toneModel: model?.name ?? null,
    secondOpinion: makeSecondOpinion(toneModel),
    rewriteTone: makeRewriteTone(
      toneModel,
      models.flatMap(({ names }) => names),
    ),
    close: async () => model?.close(),
  };
};
