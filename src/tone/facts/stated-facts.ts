import type { LanguageCode } from '../../language/language-code.ts';
import { readCommitments } from './read-commitments.ts';
import { readLiterals } from './read-literals.ts';
import { readMoments } from './read-moments.ts';
import { namesShownIn, readNames } from './read-names.ts';
import { readQuantities } from './read-quantities.ts';
import type { StatedFact, UnreadText } from './stated-fact.ts';

/** What the reader of facts knows beside the text. */
export type FactContext = {
  readonly language: LanguageCode;
  /** Names that are known: of the customer, the brand, its products, and whatever was masked in the reply. */
  readonly names: readonly string[];
};

const read = (text: string, { language, names }: FactContext): UnreadText => {
  // Product names hold numbers ("Lodestar 3"), so names that are known go first of all but links.
  const literals = readLiterals({ text, facts: [] });
  const named = readNames(literals, names, []);
  return readQuantities(readMoments(named, language), language);
};

const byPlace = (one: StatedFact, other: StatedFact): number =>
  one.start - other.start || one.end - other.end;

/**
 * Gives the facts that texts state, each in the order of its text. Texts that are compared are read together: what is shown to be
 * a name in one of them is one in all. A lexical measure in six languages: it sees a changed number, name, date, promise,
 * doubt or denial, not every way to say the opposite.
 */
export const statedFacts = (
  texts: readonly string[],
  context: FactContext,
): readonly (readonly StatedFact[])[] => {
  // Promises go before names: one that is shouted is still a promise.
  const unread = texts.map((text) => readCommitments(read(text, context), context.language));
  const shown = unread.flatMap(({ text }) => namesShownIn(text, context.language));
  return unread.map((one) => [...readNames(one, [], shown).facts].sort(byPlace));
};
