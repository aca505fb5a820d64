import type { EvidenceQuery } from './evidence-query.ts';

/** In how many of a collection's passages terms, or runs of letters, occur; absent ones are 0. */
export type TermStatistics = {
  readonly passages: number;
  readonly frequencies: ReadonlyMap<string, number>;
};

/** What each term of a query is worth in a collection: its inverse document frequency. */
export type TermWorth = {
  readonly terms: ReadonlyMap<string, number>;
  readonly surroundings: ReadonlyMap<string, number>;
  /** What a term is worth that one passage holds alone: the most that a term can tell. */
  readonly most: number;
};

/** Gives the inverse document frequency with the +1 that keeps it above zero, as in Lucene's BM25Similarity. */
export const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

/** Gives the worth of what occurs once in a collection. */
export const rarestWorth = (passages: number): number => inverseFrequency(Math.min(1, passages), passages);

/** Gives what the terms of a query are worth. */
export const termWorth = (query: EvidenceQuery, { passages, frequencies }: TermStatistics): TermWorth => {
  const worthOf = (terms: ReadonlySet<string>): ReadonlyMap<string, number> =>
    new Map([...terms].map((term) => [term, inverseFrequency(frequencies.get(term) ?? 0, passages)]));
  return {
    terms: worthOf(query.terms),
    surroundings: worthOf(query.surroundings),
    most: rarestWorth(passages),
  };
};
