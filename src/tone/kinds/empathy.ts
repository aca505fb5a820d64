import { z } from 'zod';
import { empathyCues } from '../expected/empathy-cues.ts';
import type { PartCues } from '../expected/expected-part.ts';
import { oncePerText } from '../once-per-text.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import { makeSays } from './make-says.ts';

const empathySchema = z.strictObject({
  ...ruleHeaderShape,
  /** Patterns of a sentence that takes the customer's trouble seriously, or sees the person. */
  tokens: z.array(z.string().min(1)).min(1),
  /**
   * Where the rule asks for one. 'complaint' (default): where the case is known to be a complaint. 'question': where it is known
   * to be none. 'fault': where that is not known, but the reply itself tells of a fault or a regret.
   */
  where: z.enum(['complaint', 'question', 'fault']).default('complaint'),
  /** For 'fault': patterns of sentences that tell of a fault of ours, or say sorry too late. */
  faults: z.array(z.string().min(1)).default([]),
  /** How many sentences of the body may pass before it. Default 3: later it reads as an afterthought. */
  within: z.number().int().positive().default(3),
  /** Bodies of fewer words may come straight to the point. Default 0. */
  minWords: z.number().int().min(0).default(0),
});

const sawTheTrouble = ['understanding', 'ownership'] as const;
const sawThePerson = [...sawTheTrouble, 'kind'] as const;

/**
 * From this certainty on a sentence that holds none of the words is believed to take the trouble seriously all the same. Where a
 * fault is only inferred from the reply, a hint of it will do: or one good reply in twenty-five would be asked for what it has.
 */
const heardFrom = { complaint: 0.5, question: 0.5, fault: 0.35 } as const;

/** Two sentences show too little; words decide then. */
const leastWords = 30;

/**
 * Below this certainty, where it was learned what shows empathy, a complaint is asked for it: half of the complaints answered without are told, and
 * one in ten that people graded best; one clear sentence is enough.
 */
const certainFrom = 0.18;

/**
 * How many times its level it costs: warmth missing where it was due makes a 3 of a reply (eval/tone/grading-guide.md), and what
 * is left out takes with it what the learned part may have disliked.
 */
const weights = { complaint: 3, question: 3, fault: 1 } as const;

/**
 * Fires when the first sentences do not see what the customer went through, in a complaint, in a question, or in a reply that
 * tells of a fault of ours; suggests the profile's sentence for complaints.
 *
 * @example
 * extends: empathy
 * message: The customer reports a problem. Say that you see it, before the facts.
 * tokens: ["I'm sorry", 'that (?:is|must be) frustrating']
 */
export const empathyKind = defineRuleKind({
  name: 'empathy',
  dimension: 'warm',
  schema: empathySchema,
  compile: ({ tokens, where, faults, within, minWords }, { voice }) => {
    const seesIt = makeSays(tokens, 'tokens');
    const tellsFault = makeSays(faults, 'faults');
    const isAsked = (text: ToneText, said: readonly string[]): boolean => {
      const { isComplaint, message } = text.context;
      if (where === 'complaint') return isComplaint === true;
      // Where the message is known, the rule of acknowledgement asks for the same.
      const isToldElsewhere = (text.learned?.readPart ?? null) !== null && message !== undefined;
      if (where === 'question') return isComplaint === false && !isToldElsewhere;
      return isComplaint === undefined && said.some(tellsFault);
    };
    const cuesOf = oncePerText((text) =>
      wordsOf(text.bodyText).length < leastWords ? null : empathyCues(text, seesIt),
    );
    const check = (text: ToneText): readonly RuleHit[] => {
      const said = text.bodySentences.map(({ start, end }) => text.plain.slice(start, end));
      const [opening] = text.bodySentences;
      if (opening === undefined || !isAsked(text, said)) return [];
      if (minWords > 0 && wordsOf(said.join(' ')).length < minWords) return [];
      const cues = where === 'complaint' ? cuesOf(text) : null;
      const certainty = cues === null ? null : text.expects('empathy', cues);
      const saysOurs = said.some((sentence) => sentence === voice.problemAcknowledgement);
      if (certainty !== null && (saysOurs || certainty >= certainFrom)) return [];
      const first = text.bodySentences.slice(0, within);
      const wanted = where === 'question' ? sawThePerson : sawTheTrouble;
      const isThere =
        said.slice(0, within).some(seesIt) ||
        first.some((sentence) => text.hears(sentence, wanted) >= heardFrom[where]);
      if (certainty === null && isThere) return [];
      const weight = weights[where];
      if (where === 'question')
        return [{ ...opening, suggestion: null, words: [], isWholeReply: true, weight }];
      const at = opening.start;
      const suggestion = `${voice.problemAcknowledgement} `;
      return [{ start: at, end: at, suggestion, words: [], isWholeReply: true, weight }];
    };
    if (where !== 'complaint') return check;
    const cues = (text: ToneText): readonly PartCues[] =>
      text.context.isComplaint === true ? [cuesOf(text)].filter((found) => found !== null) : [];
    return { part: 'empathy', cues, check };
  },
});
