import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { AnswerSentence } from './answer-sentences.ts';
import { withWholeLists } from './whole-lists.ts';

/** A stretch of a document with the words above it and how well the search liked it, 0 to 1. */
export type AnswerStretch = {
  readonly sentences: readonly AnswerSentence[];
  /** All headings above it. */
  readonly heading: string;
  /** How many sentences of its passage stand before it. */
  readonly before: number;
  readonly score: number;
  /** True when the search found it close in meaning, whatever its words. */
  readonly isClose: boolean;
};

export type WindowQuery = {
  /** What each analysed term of the question is worth. */
  readonly worth: ReadonlyMap<string, number>;
  readonly language: LanguageCode;
  /** The concepts of the trade that a text names, as `worth` names them. Default: none. */
  readonly conceptsIn?: ((text: string, language: LanguageCode) => readonly string[]) | undefined;
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

/** A run that opens with "It ..." or ends with "as follows:" is taken where nothing else answers. */
const costOfLeaning = 0.15;

/** Under a heading that asks, "It takes ..." is about what the heading and so the customer asked. */
const costUnderQuestion = 0.05;

/** A sentence about other markets only must come with much that the customer asked for. */
const costForOthers = 0.25;

/** What is said about the customer's own market is an exception that they must know. */
const bonusForHome = 0.15;

/** Fewer words than this are a link or a scrap, no answer. */
const minAnswerWords = 5;

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const coverage = (terms: ReadonlySet<string>, worth: ReadonlyMap<string, number>, total: number): number => {
  let covered = 0;
  for (const term of terms) covered += worth.get(term) ?? 0;
  return covered / total;
};

type Window = {
  readonly value: number;
  readonly stretch: AnswerStretch | null;
  readonly sentences: readonly AnswerSentence[];
};

/** A list line is read under the line that leads into it. */
const isLeaning = (sentence: AnswerSentence | undefined): boolean =>
  sentence?.dangling === true && !sentence.isListItem;

const none: Window = { value: Number.NEGATIVE_INFINITY, stretch: null, sentences: [] };

const bestIn = (stretch: AnswerStretch, query: WindowQuery, total: number): Window => {
  const { sentences } = stretch;
  const termsOf = (text: string): readonly string[] => [
    ...analyseWords(text, query.language),
    ...(query.conceptsIn?.(text, query.language) ?? []),
  ];
  const facts = sentences.map(({ text }) => ({
    terms: termsOf(text),
    own: analyseWords(text, query.language),
    words: countWords(text),
    held: query.expected?.(text) ?? 0,
  }));
  const named = coverage(new Set(analyseWords(stretch.heading, query.language)), query.worth, total);
  const about = coverage(new Set(termsOf(stretch.heading)), query.worth, total);
  const leaning = stretch.heading.trim().endsWith('?') ? costUnderQuestion : costOfLeaning;
  const fixed = scoreShare * stretch.score + headingShare * about;
  let best = none;
  let seen = { start: -1, end: -1 };
  for (let first = 0; first < sentences.length; first += 1) {
    if (first > 0 && isLeaning(sentences[first])) continue;
    for (let last = first; last < sentences.length; last += 1) {
      const { start, end } = withWholeLists(sentences, first, last);
      if (start === seen.start && end === seen.end) continue;
      seen = { start, end };
      const run = facts.slice(start, end + 1);
      const length = run.reduce((sum, { words }) => sum + words, 0);
      // A list may be longer than an answer should be; what was not asked for with it may not.
      if (length > maxAnswerWords && last > first) break;
      const within = coverage(new Set(run.flatMap(({ terms }) => terms)), query.worth, total);
      const held = query.expected === null ? 1 : Math.max(...run.map((fact) => fact.held));
      // Concepts choose among answers; whether there is one at all, the customer's own words say.
      const said = coverage(new Set(run.flatMap(({ own }) => own)), query.worth, total);
      const isRelevant =
        said + named >= minRelevance || (query.expected !== null && held > 0) || stretch.isClose;
      if (length < minAnswerWords || !isRelevant) continue;
      const chosen = sentences.slice(start, end + 1);
      const value =
        fixed +
        within +
        expectedBonus * held -
        costPerWord * length -
        costPerSkippedSentence * (stretch.before + start) -
        (isLeaning(chosen[0]) ? leaning : 0) -
        (chosen.at(-1)?.text.endsWith(':') ? costOfLeaning : 0) -
        costForOthers * chosen.filter(({ audience }) => audience === 'others').length +
        (chosen.some(({ audience }) => audience === 'home') ? bonusForHome : 0);
      if (value > best.value + 1e-9) best = { value, stretch, sentences: chosen };
    }
  }
  return best;
};

/** Leaves out what is for other markets only, as long as an answer remains. */
const withoutOthers = (chosen: readonly AnswerSentence[]): readonly AnswerSentence[] => {
  const own = chosen.filter(({ audience }) => audience !== 'others');
  return own.reduce((sum, { text }) => sum + countWords(text), 0) >= minAnswerWords ? own : chosen;
};

/**
 * Chooses the run of neighbouring sentences, out of all stretches of one document, that answers a question best: it
 * says most of what the question is about, holds what is asked for, is for the customer's market, and is short. A run
 * starts with a sentence that leans on one before it only where nothing else answers, and a list is taken whole with
 * the line that leads into it. Equal runs go to the earlier one. Empty for no sentences.
 */
export const chooseWindow = (
  stretches: readonly AnswerStretch[],
  query: WindowQuery,
): Omit<Window, 'value'> => {
  const total = [...query.worth.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  let best = none;
  for (const stretch of stretches) {
    const window = bestIn(stretch, query, total);
    if (window.value > best.value + 1e-9) best = window;
  }
  return { stretch: best.stretch, sentences: withoutOthers(best.sentences) };
};
