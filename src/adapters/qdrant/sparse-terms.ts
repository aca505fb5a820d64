import murmurhash from 'murmurhash';

/** A sparse vector as Qdrant takes it: indices unique and ascending, one value each. */
export type SparseVector = { readonly indices: number[]; readonly values: number[] };

const k = 1.2;
const b = 0.75;

/**
 * The length that counts as ordinary, title terms twice. A weight is stored with its passage and can't follow the true
 * average, which is 57 to 91 terms for the articles and cases measured (see docs/decisions/2026-11-22-qdrant.md).
 */
const averageTerms = 70;

/** Single precision is all that is stored; fewer digits halve the request. */
const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Gives the index of a term in the sparse vector: the magnitude of the signed 32-bit MurmurHash3 of its UTF-8 bytes,
 * as Qdrant's own BM25 does (https://qdrant.tech/documentation/concepts/indexing/#idf-modifier).
 */
export const termIndex = (term: string): number => Math.abs(murmurhash.v3(term, 0) | 0);

const ascending = (weights: ReadonlyMap<number, number>): SparseVector => {
  const sorted = [...weights].sort(([left], [right]) => left - right);
  return { indices: sorted.map(([index]) => index), values: sorted.map(([, weight]) => weight) };
};

/**
 * Gives the BM25 weights of a passage's terms without the inverse document frequency, which the server multiplies in at
 * search time (https://en.wikipedia.org/wiki/Okapi_BM25). Repeats in the list count as repeats in the passage.
 */
export const passageWeights = (terms: readonly string[]): SparseVector => {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const index = termIndex(term);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const lengthShare = k * (1 - b + (b * terms.length) / averageTerms);
  for (const [index, count] of counts) {
    counts.set(index, sixDecimals((count * (k + 1)) / (count + lengthShare)));
  }
  return ascending(counts);
};

/** Gives the terms of a query, each with weight 1 however often it is asked for. */
export const queryWeights = (terms: readonly string[]): SparseVector =>
  ascending(new Map(terms.map((term) => [termIndex(term), 1])));
