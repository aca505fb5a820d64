import { z } from 'zod';
import type { TextSpan } from '../../language/text-span.ts';
import type { PartCues } from '../expected/expected-part.ts';
import { stepCues } from '../expected/step-cues.ts';
import { oncePerText } from '../once-per-text.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import { makeSays } from './make-says.ts';

const nextStepSchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of a sentence that says what somebody will do, or asks the customer to do ("I'll check", "reply to"). */
  tokens: z.array(z.string().min(1)).min(1),
  /**
   * How many of the last sentences are looked at, short wishes left out. Default null: the whole body. Where nothing was learned, the
   * rule of the last sentences holds only where the case is known.
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

/** Below this certainty, where it was learned what shows a step, a reply is asked for one: eight of ten replies without are told, and one in eight that people graded best. */
const certainFrom = 0.3;

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
    const cuesOf = oncePerText((text) =>
      wordsOf(text.bodyText).length < minWords ? null : stepCues(text, saysStep),
    );
    const isThereByHand = (text: ToneText): boolean => {
      const said = ({ start, end }: TextSpan): string => text.plain.slice(start, end);
      const steps = text.bodySentences.filter((sentence) => last === null || !isWish(said(sentence)));
      const asked = last === null ? steps : steps.slice(-last);
      // A step that is clearly said near the end is no step forgotten, nor is one that cannot be missed anywhere.
      const near = last === null ? steps : steps.slice(-last - 1);
      const hears = (sentence: TextSpan): number => text.hears(sentence, ['next-step']);
      return (
        asked.some((sentence) => saysStep(said(sentence))) ||
        near.some((sentence) => hears(sentence) >= heardFrom) ||
        steps.some((sentence) => hears(sentence) >= unmissable)
      );
    };
    const isThere = (text: ToneText, cues: PartCues): boolean => {
      // What stands in the middle of a talk needs no step, and only the case can tell.
      if (last !== null && text.context.isComplaint === undefined) return true;
      const certainty = text.expects('next-step', cues);
      // Where it was learned what shows a step, one rule asks for it, that of the last sentences: a short answer needs none.
      if (certainty !== null && text.context.isComplaint !== undefined)
        return last === null || certainty >= certainFrom;
      return isThereByHand(text);
    };
    const check = (text: ToneText): readonly RuleHit[] => {
      const cues = cuesOf(text);
      if (cues === null || isThere(text, cues)) return [];
      const at = text.body.end;
      return [{ start: at, end: at, suggestion: ` ${voice.nextStep}`, words: [], isWholeReply: true }];
    };
    /** Only the case can tell whether a step is due. */
    const cues = (text: ToneText): readonly PartCues[] =>
      text.context.isComplaint === undefined ? [] : [cuesOf(text)].filter((found) => found !== null);
    return last === null ? check : { part: 'next-step', cues, check };
  },
});
