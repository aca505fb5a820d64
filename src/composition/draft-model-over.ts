import type { DraftModel } from '../copilot/writing/draft-model.ts';
import type { Rules } from './load-rules.ts';
import type { ModelSettings } from './model-config.ts';
import type { LanguageModel } from './open-language-model.ts';

/** What a draft of three questions takes with its sources, rather too much. */
const expectedTokens = 12_000;

/** Gives a language model what it needs to write drafts. */
export const draftModelOver = (
  language: LanguageModel,
  { models }: Pick<Rules, 'models'>,
  settings: Pick<ModelSettings, 'CAIR_MODEL_LINK_HOSTS'>,
): DraftModel => ({
  ...language,
  budget: language.budgetFor(expectedTokens),
  carModels: models,
  linkHosts: settings.CAIR_MODEL_LINK_HOSTS ?? [],
});
