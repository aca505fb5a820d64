import type { DraftModel } from '../copilot/writing/draft-model.ts';
import type { Config } from './config.ts';
import type { Rules } from './load-rules.ts';
import type { LanguageModel } from './open-language-model.ts';

/** What a draft of three questions takes with its sources, rather too much. */
const expectedTokens = 12_000;

/** Gives a language model what it needs to write drafts. */
export const draftModelOver = (
  language: LanguageModel,
  { models, composition }: Pick<Rules, 'models' | 'composition'>,
  settings: Pick<Config, 'CAIR_LINK_HOSTS'>,
): DraftModel => ({
  ...language,
  budget: language.budgetFor(expectedTokens),
  carModels: models,
  // The rules of every language know the orders of all.
  isOrder: composition('en').isOrder,
  linkHosts: settings.CAIR_LINK_HOSTS ?? [],
});
