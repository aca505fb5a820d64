import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { TermWorth } from './term-worth.ts';

/** How a passage relates to a query, in numbers that a person can check. */
export type RankingFeatures = {
  /** Saturated BM25 of the question's terms in title and text over the best possible, 0 to 1. */
  readonly words: number;
  /** Share of the question's terms, by their worth, that stand in the title, 0 to 1. */
  readonly title: number;
  /** As `words`, for the terms that surround the question; 0 where nothing does. */
  readonly around: number;
  /** Cosine, 0 to 1 (negative ones are 0); null when query or passage has no vector. */
  readonly meaning: number | null;
  /** How much of the question's letters it holds whatever words they stand in, 0 to 1. */
  readonly letters: number;
  /**
   * How long ago a past case was closed or an answer approved, 0 (today, or unknown) to 1 (ten years), logarithmic: what many
   * ask about now, such as a fault of this week, was answered lately. 0 for articles, which hold until they change.
   */
  readonly age: number;
  /** Terms of the query that occur in the passage, heaviest first. */
  readonly matched: readonly string[];
};

/** BM25 parameters as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.2. */
const k1 = 1.2;
const b = 0.75;

/** Terms in a passage of average length; passages are cut to at most 150 words. */
const averageTerms = 70;

/**
 * Rare words that a question must have before words alone can speak for a passage. What a short question shares ("what do I
 * have to show up with?") is otherwise all it has, and counts as a perfect match.
 */
const certainTerms = 2;

/** A title counts like this many repetitions of its words in the text. */
const titleRepeats = 2;

const saturation = (occurrences: number, length: number): number =>
  occurrences / (occurrences + k1 * (1 - b + (b * length) / averageTerms));

/** Counts only what the question asks for: a passage has a hundred other terms. */
const countWanted = (list: readonly string[], worth: TermWorth): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const term of list)
    if (worth.terms.has(term) || worth.surroundings.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const dayLength = 24 * 60 * 60 * 1_000;

/** From this age on it makes no difference. */
const oldDays = 3_650;

const ageOf = ({ kind, date }: PassageRecord['passage'], day: string): number => {
  if (kind === 'article' || date === null) return 0;
  const days = (Date.parse(day) - Date.parse(date)) / dayLength;
  return Number.isNaN(days) ? 0 : Math.min(1, Math.log1p(Math.max(0, days)) / Math.log1p(oldDays));
};

/** Measures one passage against the worth of a query's terms, given the cosine of their meanings, the likeness of their letters and the day it is. */
export const rankingFeatures = (
  worth: TermWorth,
  record: PassageRecord,
  cosine: number | null,
  { letters, day }: { readonly letters: number; readonly day: string },
): RankingFeatures => {
  const { titleTerms, bodyTerms } = record.search;
  const length = titleTerms.length * titleRepeats + bodyTerms.length;
  const inBody = countWanted(bodyTerms, worth);
  const inTitle = countWanted(titleTerms, worth);
  const matched: { readonly term: string; readonly value: number }[] = [];
  const held = (terms: ReadonlyMap<string, number>): { readonly words: number; readonly title: number } => {
    let whole = certainTerms * worth.most;
    let words = 0;
    let title = 0;
    for (const [term, value] of terms) {
      whole += value;
      const titled = inTitle.get(term) ?? 0;
      const occurrences = titled * titleRepeats + (inBody.get(term) ?? 0);
      if (occurrences === 0) continue;
      words += value * saturation(occurrences, length);
      if (titled > 0) title += value;
      matched.push({ term, value });
    }
    return { words: words / whole, title: title / whole };
  };
  const own = held(worth.terms);
  const around = held(worth.surroundings);
  matched.sort((left, right) => right.value - left.value || (left.term < right.term ? -1 : 1));
  return {
    ...own,
    around: around.words,
    meaning: cosine === null ? null : Math.max(0, cosine),
    letters,
    age: ageOf(record.passage, day),
    matched: matched.map(({ term }) => term),
  };
};
