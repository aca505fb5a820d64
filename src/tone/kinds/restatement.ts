import { z } from 'zod';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import { wordsOf } from '../tone-text.ts';
import { sentenceTerms } from './sentence-terms.ts';

const restatementSchema = z.strictObject({
  ...ruleHeaderShape,
  /** The share of a sentence's words that an earlier one may have said. Default 0.7. */
  share: z.number().min(0.3).max(1).default(0.7),
  /** Sentences with fewer content words repeat others by chance. Default 4. */
  minWords: z.number().int().min(2).default(4),
});

/** Sentences of a reply; a longer text has more to repeat than an advisor reads, and comparing each with each takes long. */
const mostSentences = 120;
const mostHits = 3;

/** The words of an ordinary sentence: said again, it costs once what the rule's level costs. */
const ordinarySentence = 12;
const mostWeight = 3;

/** 1 - 0.7 is no round number in binary. */
const tiny = 1e-9;

/** Tells whether one set holds a share of the other's stems; stops where it can't be reached any more. */
const holdsShare = (earlier: ReadonlySet<string>, stems: ReadonlySet<string>, share: number): boolean => {
  let missing = 0;
  const mostMissing = stems.size * (1 - share);
  for (const stem of stems) {
    if (!earlier.has(stem)) missing += 1;
    if (missing > mostMissing + tiny) return false;
  }
  return true;
};

const weightOf = (words: number): number => Math.min(mostWeight, Math.max(1, words / ordinarySentence));

/**
 * Fires on sentences that say again what an earlier one, or the sentence before and after it together, has said: most of
 * their content words, by their stems, stand there already. A repeat of more than twelve words costs more, up to three times.
 *
 * @example
 * extends: restatement
 * message: Said before. What can go?
 */
export const restatementKind = defineRuleKind({
  name: 'restatement',
  dimension: 'direct',
  schema: restatementSchema,
  compile:
    ({ share, minWords }) =>
    (text) => {
      const { language } = text.context;
      const hits: RuleHit[] = [];
      const before: ReadonlySet<string>[] = [];
      for (const { start, end } of text.bodySentences.slice(0, mostSentences)) {
        const stems = sentenceTerms(text.plain.slice(start, end), language);
        const isRepeat =
          stems.size >= minWords && before.some((earlier) => holdsShare(earlier, stems, share));
        if (isRepeat && hits.length < mostHits) {
          const weight = weightOf(wordsOf(text.plain.slice(start, end)).length);
          hits.push({ start, end, suggestion: null, words: [], weight });
        }
        before.push(stems);
      }
      return hits;
    },
});
