import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { AnswerSentence } from './answer-sentences.ts';

/** A stretch of a document with the words above it and how well the search liked it, 0 to 1. */
export type AnswerStretch = {
  readonly sentences: readonly AnswerSentence[];
  readonly heading: string;
  readonly score: number;
  /** True when the search found it close in meaning, whatever its words. */
  readonly isClose: boolean;
};

export type WindowQuery = {
  /** What each analysed term of the question is worth. */
  readonly worth: ReadonlyMap<string, number>;
  readonly language: LanguageCode;
  /** How well a sentence holds what is asked for (a time, an amount), 0 to 1; null where any may answer. */
  readonly expected: ((sentence: string) => number) | null;
};

/** Longest answer to one question in words: what a customer reads on a telephone without scrolling. */
const maxAnswerWords = 85;

/** Articles open a section with its answer, so a later start must earn this much per sentence left out. */
const costPerSkippedSentence = 0.05;
const costPerWord = 0.0015;

/** A window that holds what the question asks for beats one that only repeats the question's words. */
const expectedBonus = 0.3;

/** How much the words above a stretch say about it, against the words in it. */
const headingShare = 0.35;
const scoreShare = 0.5;

/** A window that has less of the question in it and above it, and nothing of what is asked for, answers nothing. */
const minRelevance = 0.08;

/** Fewer words than this are a link or a scrap, no answer. */
const minAnswerWords = 5;

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const coverage = (terms: ReadonlySet<string>, worth: ReadonlyMap<string, number>, total: number): number => {
  let covered = 0;
  for (const term of terms) covered += worth.get(term) ?? 0;
  return covered / total;
};

type Window = { readonly value: number; readonly sentences: readonly AnswerSentence[] };

const bestIn = (stretch: AnswerStretch, query: WindowQuery, total: number): Window => {
  const { sentences } = stretch;
  const terms = sentences.map(({ text }) => analyseWords(text, query.language));
  const about = coverage(new Set(analyseWords(stretch.heading, query.language)), query.worth, total);
  const fixed = scoreShare * stretch.score + headingShare * about;
  let best: Window = { value: Number.NEGATIVE_INFINITY, sentences: [] };
  for (let start = 0; start < sentences.length; start += 1) {
    if (sentences[start]?.dangling && start > 0) continue;
    const seen = new Set<string>();
    let length = 0;
    let held = query.expected === null ? 1 : 0;
    for (let end = start; end < sentences.length; end += 1) {
      const sentence = sentences[end];
      if (sentence === undefined) break;
      length += countWords(sentence.text);
      if (length > maxAnswerWords && end > start) break;
      for (const term of terms[end] ?? []) seen.add(term);
      held = Math.max(held, query.expected?.(sentence.text) ?? 0);
      const within = coverage(seen, query.worth, total);
      const isRelevant =
        within + about >= minRelevance || (query.expected !== null && held > 0) || stretch.isClose;
      if (length < minAnswerWords || !isRelevant) continue;
      const value =
        fixed + within + expectedBonus * held - costPerWord * length - costPerSkippedSentence * start;
      if (value > best.value + 1e-9) best = { value, sentences: sentences.slice(start, end + 1) };
    }
  }
  return best;
};

/** Takes whole lists: a list that is cut in the middle is no instruction. */
const withWholeList = (
  chosen: readonly AnswerSentence[],
  all: readonly AnswerSentence[],
): readonly AnswerSentence[] => {
  const last = chosen.at(-1);
  if (last === undefined || !(last.isListItem || last.text.endsWith(':'))) return chosen;
  const rest: AnswerSentence[] = [];
  for (const sentence of all.slice(all.indexOf(last) + 1)) {
    if (!sentence.isListItem) break;
    rest.push(sentence);
  }
  return [...chosen, ...rest];
};

/**
 * Chooses the run of neighbouring sentences, out of all stretches of one document, that answers a question best: it
 * says most of what the question is about, holds what is asked for, and is short. A run never starts with a sentence
 * that leans on the one before, and a list is taken whole. Equal runs go to the earlier one. Empty for no sentences.
 */
export const chooseWindow = (
  stretches: readonly AnswerStretch[],
  query: WindowQuery,
): readonly AnswerSentence[] => {
  const total = [...query.worth.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  let best: Window & { readonly of: AnswerStretch | null } = {
    value: Number.NEGATIVE_INFINITY,
    sentences: [],
    of: null,
  };
  for (const stretch of stretches) {
    const window = bestIn(stretch, query, total);
    if (window.value > best.value + 1e-9) best = { ...window, of: stretch };
  }
  return best.of === null ? [] : withWholeList(best.sentences, best.of.sentences);
};
