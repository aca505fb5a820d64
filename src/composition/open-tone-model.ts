import { makeRewriteTone, type RewriteTone } from '../copilot/rewrite-tone.ts';
import { type AskSecondOpinion, makeSecondOpinion } from '../copilot/second-opinion.ts';
import type { ToneModel } from '../copilot/tone-model.ts';
import type { Rules } from './load-rules.ts';
import type { ModelSettings } from './model-config.ts';
import { type LanguageModel, openLanguageModel } from './open-language-model.ts';

/** What a language model does for the tone of a reply. */
export type ToneModelUseCases = {
  /** Name of the model; null where none is set, and then the use cases say so. */
  readonly toneModel: string | null;
  readonly secondOpinion: AskSecondOpinion;
  readonly rewriteTone: RewriteTone;
};

/** What a reply of 150 words takes with its prompt, rather too much. */
const expectedTokens = 4_000;

/** Makes what a language model, or null, does for tone. */
export const toneModelOver = (
  language: LanguageModel | null,
  { models }: Pick<Rules, 'models'>,
): ToneModelUseCases => {
  const toneModel: ToneModel | null =
    language === null ? null : { ...language, budget: language.budgetFor(expectedTokens) };
  return {
    toneModel: language?.model.name ?? null,
    secondOpinion: makeSecondOpinion(toneModel),
    rewriteTone: makeRewriteTone(
      toneModel,
      models.flatMap(({ names }) => names),
    ),
  };
};

/** Opens the language model of the settings for tone alone. Throws CopilotError 'configuration-invalid' when a prompt is broken. */
export const openToneModel = async (
  settings: ModelSettings,
  rules: Pick<Rules, 'models'>,
): Promise<ToneModelUseCases & { readonly close: () => Promise<void> }> => {
  const language = await openLanguageModel(settings);
  return { ...toneModelOver(language, rules), close: async () => language?.close() };
};
