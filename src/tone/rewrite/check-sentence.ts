import { analyseWords } from '../../language/analyse-words.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { compareFacts, type FactChange } from '../facts/compare-facts.ts';
import type { FactKind } from '../facts/stated-fact.ts';

/** What a rewritten sentence is held against. */
export type RewriteContext = {
  readonly language: LanguageCode;
  /** Languages that the reply was taken to be in before; a sentence in another one is not taken. */
  readonly languages: readonly LanguageCode[];
  /** Names that are known; see `FactContext`. */
  readonly names: readonly string[];
  /** Sentences that the brand says in these very words; they state nothing new. */
  readonly ownWords: readonly string[];
  /** Terms of the reply, of the customer's message and of what the findings suggest. */
  readonly terms: ReadonlySet<string>;
};

/** One sentence of the reply with what its findings say. */
export type SentenceToRewrite = {
  readonly text: string;
  /** The words of it that findings are about, and those that none is about. */
  readonly found: string;
  readonly outside: string;
  /** What the findings would write. */
  readonly suggestions: readonly string[];
};

export type SentenceVerdict =
  | { readonly isTaken: true }
  | { readonly isTaken: false; readonly reason: string; readonly changes: readonly FactChange[] };

const taken: SentenceVerdict = { isTaken: true };

const left = (reason: string, changes: readonly FactChange[] = []): SentenceVerdict => ({
  isTaken: false,
  reason,
  changes,
});

/** What may be added to a sentence, so that one may say more of what the customer went through. */
const mostAddedWords = 25;
const mostGrowth = 2;

/** Of the words outside of the findings so many must come again; fewer than three words say too little to count. */
const leastKeptShare = 1 / 3;
const fewestTerms = 3;

/** Beside a set phrase that is most of a sentence one word more says nothing by itself: 'your trust', 'this matter'. */
const mostTermsAround = 1;

/** More new words than this, in a sentence of which most are new, are a statement of its own. */
const mostNewTerms = 2;
const mostNewShare = 0.6;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(/[*_`#<>{}|~]/gu) ?? []);

const termsOf = (text: string, language: LanguageCode): readonly string[] => [
  ...new Set(analyseWords(text, language).filter((term) => /\p{L}/u.test(term))),
];

/** Takes the brand's own sentences out of a rewrite where the reply did not have them: they state nothing. */
export const withoutOwnWords = (after: string, before: string, ownWords: readonly string[]): string =>
  ownWords.reduce((text, words) => (before.includes(words) ? text : text.replaceAll(words, ' ')), after);

/** A name that a finding itself would write, or that stands in the words it is about ("Dear Customer"), is none of the matter. */
const isOfFinding = (
  { kind, before, after }: FactChange,
  { found, suggestions }: SentenceToRewrite,
  known: readonly string[],
): boolean => {
  if (kind !== 'name') return false;
  const isKnown = (name: string): boolean => known.some((one) => one.toLowerCase() === name.toLowerCase());
  const mayGo = before === null || (found.includes(before) && !isKnown(before));
  const mayCome = after === null || suggestions.some((text) => text.includes(after));
  return mayGo && mayCome;
};

/** What words of a finding may say and its remedy need not: a promise too many, a set phrase with "not" in it. */
export const softFacts: ReadonlySet<FactKind> = new Set(['promise', 'certainty', 'negation']);

const factChanges = (
  sentence: SentenceToRewrite,
  after: string,
  { language, names }: RewriteContext,
): readonly FactChange[] => {
  const compare = (before: string): readonly FactChange[] => compareFacts(before, after, { language, names });
  const changes = compare(sentence.text);
  if (changes.length === 0 || sentence.found.trim() === '') return changes;
  const ofOutside = new Set(compare(sentence.outside).map(({ kind }) => kind));
  return changes.filter(
    (change) =>
      !(softFacts.has(change.kind) && !ofOutside.has(change.kind)) && !isOfFinding(change, sentence, names),
  );
};

/**
 * Tells whether a rewritten sentence may take the place of the one it was made of: in the same language, with every fact where it
 * was, with nothing stated that was not, and with what was said outside of the findings. An empty one takes it out, which is right only
 * where the findings are about all that it says.
 */
export const checkSentence = (
  sentence: SentenceToRewrite,
  rewritten: string,
  context: RewriteContext,
): SentenceVerdict => {
  const { language, languages } = context;
  if (wordCount(rewritten) > mostGrowth * wordCount(sentence.text) + mostAddedWords)
    return left('it grew too long');
  const known = marksIn(sentence.text);
  if ([...marksIn(rewritten)].some((mark) => !known.has(mark))) return left('marks were put in');
  const detected = detectLanguage(rewritten);
  if (detected.reliable && !languages.includes(detected.language)) {
    const before = detectLanguage(sentence.text);
    if (before.language !== detected.language) return left('it came in another language');
  }
  const own = withoutOwnWords(rewritten, sentence.text, context.ownWords);
  const changes = factChanges(sentence, own, context);
  if (changes.length > 0) return left('facts would change', changes);
  const outside = termsOf(sentence.outside, language);
  const after = termsOf(own, language);
  const kept = outside.filter((term) => after.includes(term)).length;
  if (rewritten.trim() === '') {
    const isMostlyFound = wordCount(sentence.found) >= wordCount(sentence.outside);
    return outside.length <= (isMostlyFound ? mostTermsAround : 0)
      ? taken
      : left('it says more than what is wrong in it');
  }
  if (outside.length >= fewestTerms && kept < leastKeptShare * outside.length)
    return left('it would say something else');
  const fresh = after.filter((term) => !context.terms.has(term)).length;
  return fresh > mostNewTerms && fresh > mostNewShare * after.length
    ? left('it would state something new')
    : taken;
};
