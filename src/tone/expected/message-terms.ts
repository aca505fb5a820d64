import type { LanguageCode } from '../../language/language-code.ts';
import { sentenceTerms } from '../kinds/sentence-terms.ts';

/** Longer messages repeat themselves; time stays bounded. */
export const longestMessage = 4_000;

/** How much of a sentence the customer said first. */
export type ToldAgain = {
  /** Share, 0 to 1, of the sentence's content terms that stand in the message. */
  readonly share: number;
  readonly terms: number;
  /** Terms that the message does not hold. */
  readonly fresh: number;
};

/** Makes what tells how much of a sentence tells the customer's own message again: to be told back what one said is to be heard. */
export const makeToldAgain = (message: string, language: LanguageCode): ((sentence: string) => ToldAgain) => {
  const said = sentenceTerms(message.slice(0, longestMessage), language);
  return (sentence) => {
    const own = [...sentenceTerms(sentence, language)];
    const known = own.filter((term) => said.has(term)).length;
    return { share: known / Math.max(1, own.length), terms: own.length, fresh: own.length - known };
  };
};
