import { CopilotError } from '../../fault/copilot-error.ts';
import { type LanguageCode, languageOfTag } from '../../language/language-code.ts';
import type { ToneProfile } from '../../tone/tone-profile.ts';
import { languageName } from '../rewrite-request.ts';

/** How an advisor wants a draft changed; all but 'question' are about every answer in it. */
export type RefineWish =
  | { readonly kind: 'shorter' | 'longer' | 'warmer' | 'more-formal' }
  | { readonly kind: 'language'; readonly language: string }
  | {
      readonly kind: 'question';
      /** Id of the question whose answer is written again. */
      readonly question: string;
      /** What to do differently, in the advisor's words; null writes it again without a wish. */
      readonly instruction: string | null;
    };

/** The draft that another one came of, and the wish by which it did. */
export type Refinement = { readonly from: string; readonly wish: RefineWish };

type ProfileFor = (language: LanguageCode, market: string | null) => ToneProfile;

/**
 * Gives the tone profile in which a refined draft speaks: of the language that is wished for, else of the draft's own. Throws
 * CopilotError 'input-invalid' for a language without a profile.
 */
export const profileOfWish = (
  wish: RefineWish,
  { language: drafted, market }: { readonly language: LanguageCode; readonly market: string | null },
  profileFor: ProfileFor,
): ToneProfile => {
  const language = wish.kind === 'language' ? languageOfTag(wish.language) : drafted;
  const profile = profileFor(language, market);
  if (wish.kind === 'language' && profile.language !== language)
    throw new CopilotError(
      'input-invalid',
      'There is no tone profile for that language, so the draft stays as it is.',
    );
  return profile;
};

/** Gives how a refined answer addresses the customer: formally where that is wished for and the market leaves the choice. */
export const addressOfWish = (wish: RefineWish, { conventions: { formality } }: ToneProfile): string =>
  wish.kind === 'more-formal' && formality.register === 'either' ? 'formal' : formality.register;

/** Gives the sentence for a draft that stays in its language because not every answer could be translated. */
export const staysInLanguage = (language: LanguageCode): string =>
  `The draft stays in ${languageName(language)}: not every answer could be written in the other language.`;

/** The sentence for a draft in another language, around whose answers an advisor had changed something. */
export const frameLeftBehind =
  'What you changed in the greeting, the opening or around the answers is not carried over into the other language.';
