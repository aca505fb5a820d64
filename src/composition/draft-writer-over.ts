import { type DraftWriter, makeDraftWriter } from '../copilot/writing/draft-writer.ts';
import type { Rules } from './load-rules.ts';
import type { ModelSettings } from './model-config.ts';
import type { LanguageModel } from './open-language-model.ts';

/** What a draft of three questions takes with its sources, rather too much. */
const expectedTokens = 12_000;

/** Makes what writes drafts with a language model. */
export const draftWriterOver = (
  language: LanguageModel,
  { models }: Pick<Rules, 'models'>,
  settings: Pick<ModelSettings, 'CAIR_MODEL_LINK_HOSTS'>,
): DraftWriter =>
  makeDraftWriter({
    ...language,
    budget: language.budgetFor(expectedTokens),
    carModels: models,
    linkHosts: settings.CAIR_MODEL_LINK_HOSTS ?? [],
  });
