import { z } from 'zod';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';

const abbreviationSchema = z.strictObject({
  ...ruleHeaderShape,
  /** Abbreviations that customers know; their plurals and compounds with them are known too. */
  known: z.array(z.string().min(2)).default([]),
});

/** Capitals with at most two digits behind them, alone or with marks between, as in 'B/O', 'ZB2' and 'FIN-AR'. */
const abbreviation =
  /(?<![\p{L}\p{N}_@#/.-])\p{Lu}(?:[/&]?\p{Lu}){1,6}\d{0,2}s?(?:[-/]\p{Lu}{1,6}\d{0,2})?(?![\p{L}\p{N}_@]|-\d)/gu;

/** A short code with both kinds of sign, such as 'R2026-04', 'AC01', 'D-code' and '7B'. */
const code =
  /(?<![\p{L}\p{N}_@#/.-])(?:\p{Lu}{1,3}\d{2,4}-\d{1,4}|\p{Lu}{2}\d{2}|\d\p{Lu}|\p{Lu}-code)(?![\p{L}\p{N}_@-])/gu;

/** Longer runs of capitals are shouting, not an abbreviation. */
const longest = 6;
/** More tell an advisor nothing new. */
const most = 3;

/** A word in capitals between words in capitals is shouted. */
const isShouted = (text: string, start: number, end: number): boolean =>
  /\p{Lu}{2,} $/u.test(text.slice(Math.max(0, start - 12), start)) ||
  /^ \p{Lu}{2,}/u.test(text.slice(end, end + 12));

/**
 * Fires on abbreviations and short codes that customers do not know: neither in the list, nor in the customer's questions, nor
 * explained in brackets. At most three a reply; words in capitals that have a vowel and four letters or more are left to the
 * rule against shouting.
 *
 * @example
 * extends: abbreviation
 * message: "Does the customer know '%s'? Say it in words."
 * known: [PDF, VIN, kWh]
 */
export const abbreviationKind = defineRuleKind({
  name: 'abbreviation',
  dimension: 'clear',
  schema: abbreviationSchema,
  compile: ({ known }) => {
    const list = new Set(known);
    const isKnown = (word: string): boolean =>
      list.has(word) ||
      list.has(word.replace(/s$/u, '')) ||
      word.split(/[-/]/u).every((part) => list.has(part));
    return (text) => {
      const asked = (text.context.questions ?? []).join(' ');
      const { start: from, end: to } = text.body;
      const body = text.plain.slice(from, to);
      const hits = new Map<number, RuleHit>();
      for (const expression of [abbreviation, code]) {
        for (const match of body.matchAll(expression)) {
          const [word] = match;
          const end = match.index + word.length;
          const isExplained = body.charAt(match.index - 1) === '(' && body.charAt(end) === ')';
          const isLong = word.replace(/[^\p{Lu}]/gu, '').length > longest;
          if (isLong || isExplained || isKnown(word) || asked.includes(word)) continue;
          if (isShouted(body, match.index, end)) continue;
          const hit = { start: from + match.index, end: from + end, suggestion: null, words: [word] };
          if (![...hits.values()].some(({ words }) => words[0] === word)) hits.set(match.index, hit);
        }
      }
      return [...hits.values()].sort((one, other) => one.start - other.start).slice(0, most);
    };
  },
});
