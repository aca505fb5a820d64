import type { Rewrite } from '../word-forms/word-forms.ts';

/** The words that compounds of a language are built of. Lists are separated by white space. */
export type CompoundWords = {
  /** Words that can stand first and last. They are themselves never cut. */
  readonly words: string;
  /** Verbs that can stand first ("Ladekabel") or, as nouns, last ("Barzahlung"). */
  readonly verbs: string;
  /** What can only stand first, with the word it comes from: "lad=laden"; without '=' it is that word itself. */
  readonly firsts: string;
  /** Words that look like compounds of the above and are none. */
  readonly whole: string;
  /** How derived nouns end, which may stand last without being listed: "kapacitet", "Bestätigung". */
  readonly nounEndings: RegExp;
  /** Endings inside which no last word starts: "värd" and "ering" are no "ring". */
  readonly verbEndings: RegExp;
  /** What a word looks like in front of another: with a linking "s", without its last vowel. Each rule adds a form. */
  readonly wordLinks: readonly Rewrite[];
  readonly verbLinks: readonly Rewrite[];
};
