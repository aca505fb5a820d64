import { CopilotError } from '../fault/copilot-error.ts';
import type { ChatModel, ModelSpending } from '../model/chat-model.ts';
import { modelAccount } from '../model/model-account.ts';
import type { ModelBudget } from '../model/model-budget.ts';
import type { Prompts } from '../model/prompt.ts';
import type { ModelPrices } from '../model/token-price.ts';
import type { ToneContext } from '../tone/tone-context.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';

/** A language model that is asked about the tone of replies. */
export type ToneModel = {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  /** Null where nothing is limited. */
  readonly budget: ModelBudget | null;
  readonly prices: ModelPrices;
};

/** A reply that a model is asked about, with what is known of its case. */
export type ToneAsked = {
  readonly text: string;
  readonly profile: ToneProfile;
  readonly context: ToneContext;
  /** ISO 3166 alpha-2, or null when unknown. */
  readonly market: string | null;
  /** What the customer wrote, or null when unknown. */
  readonly message: string | null;
};

export type ToneAsking = {
  /** Stops the call of the model. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Asks within the budget of a market's day. Throws CopilotError 'conflict' when no model is set or the budget is used up, and what
 * the call throws.
 */
export const askToneModel = async <Answer>(
  toneModel: ToneModel | null,
  market: string | null,
  ask: (asked: ToneModel & { readonly onSpending: (spending: ModelSpending) => void }) => Promise<Answer>,
): Promise<Answer> => {
  if (toneModel === null)
    throw new CopilotError(
      'conflict',
      'No language model is set, and only one can do this; docs/models.md says how to set it.',
    );
  const account = modelAccount(toneModel.prices);
  const share = (await toneModel.budget?.share(market, new Date())) ?? null;
  if (share?.outcome === 'used-up')
    throw new CopilotError(
      'conflict',
      "Today's budget for the language model is used up; tomorrow there is a new one.",
    );
  try {
    return await ask({ ...toneModel, onSpending: account.note });
  } finally {
    await share?.settle(account.total());
  }
};

/** Says for a person why an answer of the model was of no use. */
export const uselessAnswer = (outcome: string): string => {
  switch (outcome) {
    case 'truncated':
      return "The language model's answer was cut off before its end; nothing was taken from it.";
    case 'refused':
      return 'The language model refused this reply; nothing was changed.';
    case 'filtered':
      return "The provider's filter stopped the language model's answer; nothing was changed.";
    case 'empty':
      return 'The language model gave an empty answer; nothing was changed.';
    default:
      return "The language model's answer could not be read, even when asked again; nothing was taken from it.";
  }
};
