import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { fewSentences, rememberSentences } from '../remember-sentences.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';

const repetitionSchema = z.strictObject({
  ...ruleHeaderShape,
  tokens: z.array(z.string().min(1)).min(1),
  /** True where only words of letters can be repeated by mistake. */
  alpha: z.boolean().default(false),
  ignorecase: z.boolean().default(false),
  /** Words that rightly follow themselves in this language. */
  exceptions: z.array(z.string()).default([]),
});

const mostHits = 100;

/** A token with the one that repeats it; `firstEnd` is where the first one ends. */
type Repeated = TextSpan & { readonly firstEnd: number };

const letters = /^[\p{L}\p{M}'’-]+$/u;

/**
 * Fires where a token follows itself with nothing but white space between ("the the"), as Vale's `repetition` does, within
 * one sentence.
 *
 * @example
 * extends: repetition
 * message: "'%s' is there twice."
 * alpha: true
 * tokens: ['[^\s]+']
 */
export const repetitionKind = defineRuleKind({
  name: 'repetition',
  dimension: 'correct',
  schema: repetitionSchema,
  compile: ({ tokens, alpha, ignorecase, exceptions }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: ignorecase, nonword: true });
    const fold = (word: string): string => (ignorecase ? word.toLowerCase() : word);
    const allowed = new Set(exceptions.map(fold));
    const findIn = rememberSentences((sentence): readonly Repeated[] => {
      const found: Repeated[] = [];
      let before = { word: '', start: 0, end: 0 };
      for (const match of sentence.matchAll(pattern)) {
        const word = fold(match[0]);
        const [start, end] = [match.index, match.index + match[0].length];
        const gap = sentence.slice(before.end, start);
        if (
          before.word === word &&
          gap !== '' &&
          gap.trim() === '' &&
          !allowed.has(word) &&
          (!alpha || letters.test(word))
        ) {
          found.push({ start: before.start, firstEnd: before.end, end });
        }
        before = { word, start, end };
        if (found.length >= mostHits) break;
      }
      return found;
    }, fewSentences);
    return (text) =>
      text
        .windows('sentence')
        .flatMap((window) =>
          findIn(window.text).map(({ start, firstEnd, end }): RuleHit => {
            const kept = text.raw.slice(window.start + start, window.start + firstEnd);
            return {
              start: window.start + start,
              end: window.start + end,
              suggestion: kept,
              words: [kept],
            };
          }),
        )
        .slice(0, mostHits);
  },
});
