import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { AnswerSentence } from './answer-sentences.ts';

/** Longest answer to one question in words: what a customer reads on a telephone without scrolling. */
const maxAnswerWords = 85;

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** The share of an answer's worth that its length may cost, per word. */
const costPerWord = 0.002;

/**
 * Chooses the run of neighbouring sentences that says most about the query's terms (term to weight) in few words.
 * A run never starts with a sentence that leans on the one before, unless that one can't be had.
 * Sentences stay in their order; equal runs go to the earlier one. Empty for no sentences.
 */
export const chooseWindow = (
  sentences: readonly AnswerSentence[],
  termWeights: ReadonlyMap<string, number>,
  language: LanguageCode,
): readonly AnswerSentence[] => {
  const terms = sentences.map((sentence) => new Set(analyseWords(sentence.text, language)));
  const words = sentences.map((sentence) => countWords(sentence.text));
  const total = [...termWeights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  let best = { value: Number.NEGATIVE_INFINITY, start: 0, end: 0 };
  for (let start = 0; start < sentences.length; start += 1) {
    if (sentences[start]?.dangling && start > 0) continue;
    const seen = new Set<string>();
    let covered = 0;
    let length = 0;
    for (let end = start; end < sentences.length; end += 1) {
      length += words[end] ?? 0;
      if (length > maxAnswerWords && end > start) break;
      for (const term of terms[end] ?? []) {
        if (seen.has(term)) continue;
        seen.add(term);
        covered += termWeights.get(term) ?? 0;
      }
      const facts = sentences.slice(start, end + 1).filter((sentence) => /\p{N}/u.test(sentence.text)).length;
      const value = covered / total + 0.06 * Math.min(facts, 3) - costPerWord * length - 0.02 * start;
      if (value > best.value + 1e-9) best = { value, start, end: end + 1 };
    }
  }
  return sentences.slice(best.start, best.end);
};
