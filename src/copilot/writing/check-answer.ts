import type { AnswerMaterial } from '../../compose/answer-material.ts';
import type { CompositionRules } from '../../compose/composition-rules.ts';
import type { WrittenSentence } from '../../compose/written-answer.ts';
import { analyseWords } from '../../language/analyse-words.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import { defuse } from '../../model/untrusted-text.ts';
import { sentenceFault } from './sentence-fault.ts';
import type { SentenceGround } from './sentence-ground.ts';

/** A sentence as a model gives it, its placeholders filled, with the markers that it cites. */
export type ProposedAnswer = readonly { readonly text: string; readonly sources: readonly number[] }[];

export type CheckedAnswer = {
  /** What may go into the draft; empty where the answer as a whole does not hold. */
  readonly sentences: readonly WrittenSentence[];
  /** What is cited by them. */
  readonly cited: readonly AnswerMaterial[];
  /** Why sentences were left out, in a few words each. */
  readonly leftOut: readonly string[];
};

/** Matches "[1]" and "[1, 2]" inside or behind a sentence, with the blank before; every use resets it. */
export const inlineMarker = /\s*\[\s*(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\s*\]/gu;
const bullet = /^(?:[-•*]|\d{1,2}[.)])\s+/u;

/** Share of the words of both by which a sentence is taken for one that an author marked to be kept. */
const sameShare = 0.5;

type Sentence = WrittenSentence & { readonly cited: readonly AnswerMaterial[]; readonly isVerbatim: boolean };

/** Cuts what a model gave into sentences, as they would stand in a reply, each with what it cites. */
const sentencesOf = (
  proposed: ProposedAnswer,
  materials: readonly AnswerMaterial[],
  language: string,
): readonly Sentence[] =>
  proposed.flatMap(({ text: given, sources }) => {
    const text = defuse(given).trim();
    return splitSentences(text, language).map((span, position): Sentence => {
      const line = text.slice(span.start, span.end);
      const before = text.slice(text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1, span.start);
      // The first sentence of a line; what follows in it goes on with it.
      const isListItem = bullet.test(`${before.trim()} ${line}`.trim()) && before.trim().length <= 3;
      const markers = [...line.matchAll(inlineMarker)].flatMap(([, list = '']) => list.match(/\d+/gu) ?? []);
      const own = new Set([...sources, ...markers.map(Number)]);
      const cited = materials.filter(({ marker }) => own.has(marker));
      return {
        text: line.replace(inlineMarker, '').replace(bullet, '').trim(),
        newLine: isListItem || (position > 0 && text.slice(0, span.start).trimEnd().endsWith('\n')),
        isListItem,
        sources: [...new Set(cited.map(({ passage }) => passage.source))],
        cited,
        isVerbatim: false,
      };
    });
  });

const likeness = (one: readonly string[], other: readonly string[]): number => {
  const [left, right] = [new Set(one), new Set(other)];
  const both = [...left].filter((term) => right.has(term)).length;
  return both / Math.max(1, left.size + right.size - both);
};

/** Puts the words that an author marked in the place of what a model made of them. */
const withVerbatim = (sentence: Sentence, materials: readonly AnswerMaterial[]): Sentence => {
  for (const material of materials) {
    const { language, source } = material.passage;
    const terms = analyseWords(sentence.text, language);
    const kept = material.verbatim.find(
      (words) => words === sentence.text || likeness(terms, analyseWords(words, language)) >= sameShare,
    );
    if (kept !== undefined)
      return { ...sentence, text: kept, sources: [source], cited: [material], isVerbatim: true };
  }
  return sentence;
};

const nothing = (leftOut: readonly string[]): CheckedAnswer => ({ sentences: [], cited: [], leftOut });

/**
 * Holds what a model wrote for one question against the sources that it was given, sentence by sentence (see `sentenceFault`).
 * Greetings and thanks, which the frame of the reply has, go without a word. Nothing is left of an answer in another language, of one
 * without a sentence that holds, and of one of which more was left out than kept.
 */
export const checkAnswer = (
  proposed: ProposedAnswer,
  materials: readonly AnswerMaterial[],
  ground: SentenceGround,
  rules: CompositionRules,
): CheckedAnswer => {
  const sentences = sentencesOf(proposed, materials, ground.language)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !rules.isPleasantry(text))
    .map((sentence) => withVerbatim(sentence, materials));
  const own = sentences.filter(({ isVerbatim }) => !isVerbatim).map(({ text }) => text);
  const written = detectLanguage(own.join(' '));
  if (written.reliable && written.language !== ground.language) return nothing(['it is in another language']);
  const leftOut: string[] = [];
  const kept: Sentence[] = [];
  let isOrphan = false;
  for (const sentence of sentences) {
    const fault = sentence.isVerbatim ? null : sentenceFault(sentence.text, sentence.cited, ground);
    if (fault !== null) leftOut.push(fault);
    // What leans on a sentence that is gone would be read as leaning on the one before it.
    isOrphan = fault !== null || (isOrphan && rules.isDangling(sentence.text));
    if (!isOrphan && kept.every(({ text }) => text !== sentence.text)) kept.push(sentence);
  }
  if (kept.length === 0 || leftOut.length > kept.length) return nothing(leftOut);
  return {
    sentences: kept.map(({ text, newLine, isListItem, sources }) => ({ text, newLine, isListItem, sources })),
    cited: [...new Set(kept.flatMap(({ cited }) => cited))],
    leftOut,
  };
};
