import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { mayMatch } from '../../language/pattern/may-match.ts';
import { isFoundIn, searchedOf } from '../../language/pattern/searched-text.ts';
import { fewSentences, rememberSentences } from '../remember-sentences.ts';

/** Tells whether a sentence says something. */
export type Says = (sentence: string) => boolean;

/**
 * Makes what tells whether one of some patterns, in any capitals, stands in a sentence; no patterns are said by none. `at` is their
 * place in the rule, for the fault where one cannot be compiled.
 */
export const makeSays = (patterns: readonly string[], at: string): Says => {
  if (patterns.length === 0) return () => false;
  const expression = compilePatterns(patterns, { at, ignoreCase: true });
  const finds = rememberSentences((sentence) => isFoundIn(expression, searchedOf(sentence)), fewSentences);
  return (sentence) => mayMatch(expression, searchedOf(sentence).grams) && finds(sentence);
};
