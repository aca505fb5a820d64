import { compilePatterns } from '../pattern/compile-pattern.ts';
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
  return rememberSentences((sentence) => sentence.search(expression) >= 0, fewSentences);
};
