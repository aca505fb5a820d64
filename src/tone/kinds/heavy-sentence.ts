import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { allMatches, searchedOf } from '../../language/pattern/searched-text.ts';
import { rememberSentences } from '../remember-sentences.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import { wordsOf } from '../tone-text.ts';

const heavySentenceSchema = z.strictObject({
  ...ruleHeaderShape,
  /** How nouns end that hide a verb ('tion' of 'utilisation'). */
  endings: z.array(z.string().regex(/^\p{L}+$/u)).min(1),
  /** A shorter word with such an ending is a word of every day. */
  shortestNoun: z.number().int().min(4).default(8),
  /** Nouns of that shape that everybody says ('question'), and compounds that end so, as patterns. */
  everyday: z.array(z.string().min(1)).default([]),
  /** Patterns of words that only written rules use ('thereof', 'in the event of'). */
  stiff: z.array(z.string().min(1)).min(1),
  /** Words of so many letters weigh on their own. */
  longWord: z.number().int().min(8),
  /** How much a sentence may weigh. */
  limit: z.number().positive(),
});

/** What a noun, a stiff word and a long word weigh; a sentence of up to so many words is easy, each one more weighs a little. */
const weights = { noun: 1, stiff: 1.5, long: 0.5, word: 0.05 } as const;
const easyWords = 12;

/** A sentence that weighs twice the limit costs all that one can. */
const mostWeight = 3;
const mostHits = 3;

/**
 * Fires on a sentence that is heavy for itself, however light the reply: it counts nouns that hide verbs, words of written rules,
 * long words and words above a dozen. The message gets the first noun or stiff word.
 *
 * @example
 * extends: heavy-sentence
 * endings: [tion, ment]
 * stiff: [thereof, in the event of]
 * longWord: 12
 * limit: 4
 * message: "'%s' and its like make this sentence heavy: say who does what."
 */
export const heavySentenceKind = defineRuleKind({
  name: 'heavy-sentence',
  dimension: 'clear',
  schema: heavySentenceSchema,
  compile: ({ endings, shortestNoun, everyday, stiff, longWord, limit }) => {
    const ignoreCase = true;
    const ending = new RegExp(`(?:${endings.join('|')})$`, 'iu');
    const common = compilePatterns(['(?!)', ...everyday], { at: 'everyday', ignoreCase });
    const ruleWords = compilePatterns(stiff, { at: 'stiff', ignoreCase });
    const weigh = rememberSentences(
      (sentence: string): { readonly value: number; readonly first: string } => {
        const words = wordsOf(sentence);
        const isNoun = (word: string): boolean =>
          word.length >= shortestNoun && ending.test(word) && word.search(common) < 0;
        const hidden = words.filter(isNoun);
        const formal = allMatches(ruleWords, searchedOf(sentence)).map(([found]) => found);
        const long = words.filter((word) => word.length >= longWord && /^\p{L}/u.test(word)).length;
        const value =
          hidden.length * weights.noun +
          formal.length * weights.stiff +
          long * weights.long +
          Math.max(0, words.length - easyWords) * weights.word;
        return { value, first: formal[0] ?? hidden[0] ?? '' };
      },
    );
    return (text) =>
      text.bodySentences
        .flatMap(({ start, end }): readonly RuleHit[] => {
          const { value, first } = weigh(text.plain.slice(start, end));
          if (value < limit || first === '') return [];
          const weight = Math.min(mostWeight, value / limit);
          return [{ start, end, suggestion: null, words: [first], weight, isWholeReply: true }];
        })
        .slice(0, mostHits);
  },
});
