import type { ModelSpending } from '../../model/chat-model.ts';
import { type AccountTotal, modelAccount } from '../../model/model-account.ts';
import type { DraftModel } from './draft-model.ts';

/** What the model did for a draft and took for it. */
export type DraftWriting = Pick<
  AccountTotal,
  'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'isEstimated' | 'money'
> & {
  /** The model that was asked; the blocks of the draft say what it wrote. */
  readonly model: string;
};

/** What a draft takes of a model and of the budget of its market's day. */
export type DraftAccount = {
  /** True where nothing of the budget is left; then the model is not to be asked. */
  readonly isUsedUp: boolean;
  readonly onSpending: (spending: ModelSpending) => void;
  readonly spent: () => DraftWriting;
  /** Tells the budget what was really spent; to be called once, whatever became of the draft. */
  readonly end: () => Promise<void>;
};

/** Opens the account of one draft and reserves what it will likely take. */
export const openDraftAccount = async (
  { model, prices, budget }: DraftModel,
  market: string | null,
): Promise<DraftAccount> => {
  const account = modelAccount(prices);
  const share = (await budget?.share(market, new Date())) ?? null;
  return {
    isUsedUp: share?.outcome === 'used-up',
    onSpending: account.note,
    spent: () => {
      const { inputTokens, cachedInputTokens, outputTokens, isEstimated, money } = account.total();
      return { model: model.name, inputTokens, cachedInputTokens, outputTokens, isEstimated, money };
    },
    end: async () => {
      if (share?.outcome === 'granted') await share.settle(account.total());
    },
  };
};
