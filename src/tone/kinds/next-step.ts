import { z } from 'zod';
import type { TextSpan } from '../../language/text-span.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';
import { wordsOf } from '../tone-text.ts';
import { makeSays } from './make-says.ts';

const nextStepSchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of a sentence that says what somebody will do, or asks the customer to do ("I'll check", "reply to"). */
  tokens: z.array(z.string().min(1)).min(1),
  /**
   * How many of the last sentences are looked at, short wishes left out. Default null: the whole body. The rule then holds only
   * where the case is known, for bodies of `minWords` and more.
   */
  last: z.number().int().positive().nullable().default(null),
  minWords: z.number().int().min(0).default(0),
});

/** A sentence of up to this many words with an exclamation mark is a wish, not a step: "Have a good trip!" */
const longestWish = 9;

const isWish = (sentence: string): boolean =>
  sentence.endsWith('!') && wordsOf(sentence).length <= longestWish;

/** From this certainty on a sentence that holds none of the words is believed to say what happens next all the same. */
const heardFrom = 0.65;

/** From this certainty on it counts wherever it stands. */
const unmissable = 0.9;

/**
 * Fires when no sentence of the body, or none of the last ones, says what happens next and who does it; suggests the profile's
 * sentence for it.
 *
 * @example
 * extends: next-step
 * message: Say what happens next, and who does it.
 * tokens: ["(?:I|we)(?:'ll| will)", 'you can']
 */
export const nextStepKind = defineRuleKind({
  name: 'next-step',
  dimension: 'direct',
  schema: nextStepSchema,
  compile: ({ tokens, last, minWords }, { voice }) => {
    const saysStep = makeSays(tokens, 'tokens');
    return (text) => {
      const { body } = text;
      const all = text.bodySentences.map(({ start, end }) => text.plain.slice(start, end));
      if (all.length === 0 || wordsOf(all.join(' ')).length < minWords) return [];
      if (last !== null && text.context.isComplaint === undefined) return [];
      const steps = text.bodySentences.filter((_, index) => last === null || !isWish(all[index] ?? ''));
      const asked = last === null ? steps : steps.slice(-last);
      if (asked.some(({ start, end }) => saysStep(text.plain.slice(start, end)))) return [];
      // A step that is clearly said near the end is no step forgotten, nor is one that cannot be missed anywhere.
      const near = last === null ? steps : steps.slice(-last - 1);
      const hears = (sentence: TextSpan): number => text.hears(sentence, ['next-step']);
      if (near.some((sentence) => hears(sentence) >= heardFrom)) return [];
      if (steps.some((sentence) => hears(sentence) >= unmissable)) return [];
      const at = body.end;
      return [{ start: at, end: at, suggestion: ` ${voice.nextStep}`, words: [], isWholeReply: true }];
    };
  },
});
