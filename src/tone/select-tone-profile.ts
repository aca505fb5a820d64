import { CopilotError } from '../fault/copilot-error.ts';
import { languageOfTag } from '../language/language-code.ts';
import type { ToneProfile } from './tone-profile.ts';

/** The language whose profile serves replies in languages that have none. */
const lastResort = 'en';

/**
 * Gives the profile of a language and market; without that market's, the language's; without the language's, the English one.
 * `isFallback` is true whenever it is not what was asked for; a language's profile asked for without a market, or for a
 * market that it serves by its own word, is.
 */
export const selectToneProfile = (
  profiles: ReadonlyMap<string, ToneProfile>,
  wanted: { readonly language: string; readonly market: string | null },
): ToneProfile => {
  const language = languageOfTag(wanted.language);
  const market = wanted.market?.toUpperCase() ?? null;
  const exact = market === null ? undefined : profiles.get(`${language}-${market}`);
  if (exact !== undefined) return exact;
  const ofLanguage = profiles.get(language);
  if (ofLanguage !== undefined) {
    const isServed = market === null || ofLanguage.servesMarkets.includes(market);
    return isServed ? ofLanguage : { ...ofLanguage, isFallback: true };
  }
  const last = profiles.get(lastResort) ?? profiles.values().next().value;
  if (last === undefined) {
    throw new CopilotError('configuration-invalid', 'There is no tone profile to choose from.');
  }
  return { ...last, isFallback: true };
};
