import { z } from 'zod';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneConventions } from '../tone-conventions.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';

const lengthSchema = z.strictObject({
  ...ruleHeaderShape,
  measure: z.enum(['sentence', 'longest-reply', 'shortest-reply']),
  /** Instead of the profile's limit. */
  limit: z.number().int().positive().optional(),
});

const countIn = (text: ToneText, start: number, end: number): number =>
  wordsOf(text.plain.slice(start, end)).length;

const longSentences = (text: ToneText, limit: number): readonly RuleHit[] =>
  text.bodySentences.flatMap(({ start, end }) => {
    const count = countIn(text, start, end);
    return count > limit ? [{ start, end, suggestion: null, words: [String(count), String(limit)] }] : [];
  });

/** So much over the limit costs once what the rule's level costs: a reply of 115 words where 100 are enough. */
const fullExcess = 0.15;

/** A few words too many are a matter of taste; half as many again and more cost all that length can. */
const leastWeight = 0.5;
const mostWeight = 4;

const weightOf = (count: number, limit: number): number =>
  Math.min(mostWeight, Math.max(leastWeight, (count / limit - 1) / fullExcess));

/** The span begins with the sentence that goes over the limit: what could go. */
const tooLong = (text: ToneText, limit: number): readonly RuleHit[] => {
  let count = 0;
  let surplus: number | null = null;
  for (const { start, end } of text.bodySentences) {
    count += countIn(text, start, end);
    if (count > limit && surplus === null) surplus = start;
  }
  const words = [String(count), String(limit)];
  return surplus === null
    ? []
    : [
        {
          ...{ start: surplus, end: text.body.end, suggestion: null, words },
          ...{ isWholeReply: true, weight: weightOf(count, limit) },
        },
      ];
};

/** In a conversation half of what a letter needs is an answer. */
const chatShare = 0.5;

/** What an answer takes at least: more where the questions are known; a line of a conversation may be as short as it likes. */
const leastWords = ({ context: { channel, questions } }: ToneText, { limits }: ToneConventions): number => {
  const asked = questions?.length ?? 0;
  const isChat = channel === 'chat';
  if (asked === 0) return isChat ? 0 : limits.minReplyWords;
  const forThese = limits.minFirstQuestionWords + limits.minFurtherQuestionWords * (asked - 1);
  return Math.ceil(forThese * (isChat ? chatShare : 1));
};

/** A third of what an answer takes is a brush-off, and costs as much as one can. */
const mostCurt = 3;

const tooShort = (text: ToneText, limit: number): readonly RuleHit[] => {
  const count = countIn(text, text.body.start, text.body.end);
  const words = [String(count), String(limit)];
  if (count >= limit) return [];
  const weight = Math.min(mostCurt, limit / Math.max(1, count));
  return [{ ...text.body, suggestion: null, words, isWholeReply: true, weight }];
};

/** What a reply may take in all: the profile's limit for any case, or, where the questions are known, that for so many. */
const replyLimit = (text: ToneText, { limits }: ToneConventions): number => {
  const asked = text.context.questions?.length ?? 0;
  if (asked === 0) return limits.maxReplyWords;
  const forThese = limits.firstQuestionWords + limits.furtherQuestionWords * (asked - 1);
  return Math.min(limits.maxReplyWords + limits.maxReplyWordsPerQuestion * (asked - 1), forThese);
};

/**
 * Fires on sentences or replies that are longer, or replies that are shorter, than the profile's limits; more questions allow
 * a longer reply. The message gets the number of words and the limit. What a long reply costs grows with what it has too many: half
 * of what the rule's level costs just above the limit, all of it a sixth above, four times it from three fifths above on. A short
 * one costs up to three times.
 *
 * @example
 * extends: length
 * measure: sentence
 * message: "%s words in one sentence; %s at most."
 */
export const lengthKind = defineRuleKind({
  name: 'length',
  dimension: 'clear',
  schema: lengthSchema,
  compile:
    ({ measure, limit }, { conventions }) =>
    (text) => {
      if (measure === 'sentence') return longSentences(text, limit ?? conventions.limits.maxSentenceWords);
      if (measure === 'shortest-reply') return tooShort(text, limit ?? leastWords(text, conventions));
      return tooLong(text, limit ?? replyLimit(text, conventions));
    },
});
