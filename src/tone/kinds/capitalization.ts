import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { wordStems } from '../../language/word-stems.ts';
import {
  defineRuleKind,
  type RuleCheck,
  type RuleHit,
  ruleHeaderShape,
  ruleTextSchema,
} from '../rule-kind.ts';
import { wordsOf } from '../tone-text.ts';

const capitalizationSchema = z.strictObject({
  ...ruleHeaderShape,
  /** '$sentence', '$lower', '$upper' or a pattern, as in Vale; or '$calm': no words in capitals. */
  match: z.string().min(1),
  exceptions: z.array(ruleTextSchema).default([]),
  indicators: z.array(z.string()).default([]),
  /** The share of words that have to fit '$sentence'. Default 0.8, as in Vale. */
  threshold: z.number().min(0).max(1).default(0.8),
  /** The fewest letters of one word in capitals that '$calm' takes for shouting; abbreviations are shorter. */
  letters: z.number().int().min(2).default(5),
  /** Shorter words, in capitals, that are always meant loud in '$calm'; the language's function words of three letters are. */
  loud: z.array(z.string().min(2)).default([]),
});

const capitals = /(?<![\p{L}\p{N}_-])\p{Lu}{2,}(?: \p{Lu}+)*(?![\p{L}\p{N}_-])/gu;

/** 'IT', 'US' and 'AM' are also abbreviations. */
const shortestFunctionWord = 3;

const calmOf = (word: string, isFirst: boolean): string =>
  isFirst ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();

/** A run of words in capitals is shouting when one is long, or when three follow each other, known names left aside. */
const shouting = (exceptions: readonly string[], letters: number, loud: readonly string[]): RuleCheck => {
  const known = new Set(exceptions);
  const always = new Set(loud);
  return (text) => {
    const stems = wordStems(text.context.language);
    const isOrdinary = (word: string): boolean =>
      always.has(word) || (word.length >= shortestFunctionWord && stems?.isStop(word.toLowerCase()) === true);
    const starts = new Set(text.sentences.map(({ start }) => start));
    const hits: RuleHit[] = [];
    for (const window of text.windows('sentence')) {
      for (const match of window.text.matchAll(capitals)) {
        const words = match[0].split(' ').filter((word) => word.length > 1 && !known.has(word));
        const isLoud = words.some((word) => word.length >= letters || isOrdinary(word)) || words.length >= 3;
        if (!isLoud || hits.length >= 100) continue;
        const start = window.start + match.index;
        const calm = match[0].replace(/\p{Lu}+/gu, (word, at: number) =>
          known.has(word) ? word : calmOf(word, at === 0 && starts.has(start)),
        );
        hits.push({ start, end: start + match[0].length, suggestion: calm, words: [match[0]] });
      }
    }
    return hits;
  };
};

const isSentenceCase = (
  unit: string,
  known: ReadonlySet<string>,
  indicators: readonly string[],
  threshold: number,
): boolean => {
  const words = [...wordsOf(unit)];
  const calm = words.filter((word, position) => {
    const before = unit.slice(0, unit.indexOf(word)).trimEnd();
    if (position === 0 || indicators.some((indicator) => before.endsWith(indicator))) return true;
    return known.has(word) || !/^\p{Lu}/u.test(word) || /^\p{Lu}{2,}s?$/u.test(word);
  });
  return words.length === 0 || (/^[^\p{Ll}]/u.test(unit) && calm.length / words.length > threshold);
};

/**
 * Fires where the capitals of a scope are not as they should be. '$calm' is ours: it finds shouting and suggests the words
 * in small letters; the others are Vale's. '$title' is not supported.
 *
 * @example
 * extends: capitalization
 * message: "'%s' reads as shouting."
 * match: $calm
 * exceptions: [WLTP]
 */
export const capitalizationKind = defineRuleKind({
  name: 'capitalization',
  dimension: 'warm',
  schema: capitalizationSchema,
  compile: ({ match, exceptions, indicators, threshold, letters, loud, scope }) => {
    if (match === '$calm') return shouting(exceptions, letters, loud);
    if (match === '$title') {
      throw new CopilotError('configuration-invalid', 'the match "$title" is not supported', {
        details: { at: 'match' },
      });
    }
    const known = new Set(exceptions);
    const pattern = match.startsWith('$') ? null : compilePatterns([match], { at: 'match', nonword: true });
    const fits = (unit: string): boolean => {
      if (match === '$sentence') return isSentenceCase(unit, known, indicators, threshold);
      if (match === '$lower') return unit === unit.toLowerCase();
      if (match === '$upper') return unit === unit.toUpperCase();
      return pattern === null || unit.search(pattern) >= 0;
    };
    return (text) =>
      text.windows(scope).flatMap((window) => {
        const unit = window.text.trim();
        const start = window.start + window.text.indexOf(unit);
        return unit === '' || fits(unit)
          ? []
          : [{ start, end: start + unit.length, suggestion: null, words: [unit] }];
      });
  },
});
