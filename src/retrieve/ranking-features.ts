import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { EvidenceQuery } from './evidence-query.ts';

/** How a passage relates to a query, in numbers that a person can check. */
export type RankingFeatures = {
  /** Saturated BM25 of title and text over the best possible for this query, 0 to 1. */
  readonly words: number;
  /** The same over the title and, for cases and answers, the question that was asked, 0 to 1. */
  readonly title: number;
  /** Cosine, 0 to 1 (negative ones are 0); null when query or passage has no vector. */
  readonly meaning: number | null;
  /** Terms of the query that occur in the passage, heaviest first. */
  readonly matched: readonly string[];
};

export type TermStatistics = {
  readonly passages: number;
  readonly frequencies: ReadonlyMap<string, number>;
};

/** BM25 parameters as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.2. */
const k1 = 1.2;
const b = 0.75;

/** Words in a passage of average length; passages are cut to at most 150 words. */
const averageTerms = 70;

/** Inverse document frequency with the +1 that keeps it above zero, as in Lucene's BM25Similarity. */
const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

const saturation = (occurrences: number, length: number): number =>
  (occurrences * (k1 + 1)) / (occurrences + k1 * (1 - b + (b * length) / averageTerms)) / (k1 + 1);

const countTerms = (terms: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** A title counts like this many repetitions of its words in the text. */
const titleRepeats = 2;

/** Gives what each term of a query is worth: its weight in the query times its inverse document frequency. */
export const termWorth = (query: EvidenceQuery, statistics: TermStatistics): ReadonlyMap<string, number> =>
  new Map(
    [...query.terms].map(([term, weight]) => [
      term,
      weight * inverseFrequency(statistics.frequencies.get(term) ?? 0, statistics.passages),
    ]),
  );

/** Measures one passage against the worth of a query's terms and the cosine of their meanings. */
export const rankingFeatures = (
  worth: ReadonlyMap<string, number>,
  record: PassageRecord,
  cosine: number | null,
): RankingFeatures => {
  const { titleTerms, bodyTerms } = record.search;
  const title = countTerms(titleTerms);
  const body = countTerms(bodyTerms);
  const length = titleTerms.length * titleRepeats + bodyTerms.length;
  let best = 0;
  let words = 0;
  let inTitle = 0;
  const matched: { term: string; weight: number }[] = [];
  for (const [term, value] of worth) {
    best += value;
    const occurrences = (title.get(term) ?? 0) * titleRepeats + (body.get(term) ?? 0);
    if (occurrences === 0) continue;
    words += value * saturation(occurrences, length);
    if (title.has(term)) inTitle += value;
    matched.push({ term, weight: value });
  }
  matched.sort((left, right) => right.weight - left.weight || (left.term < right.term ? -1 : 1));
  return {
    words: best === 0 ? 0 : words / best,
    title: best === 0 ? 0 : inTitle / best,
    meaning: cosine === null ? null : Math.max(0, cosine),
    matched: matched.map(({ term }) => term),
  };
};
