import type { PassageStore } from '../knowledge/passage-store.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import type { TermStatistics } from './term-worth.ts';

/** Unknown words of a question that are looked up; a text of more is in another language or no text. */
const maxUnknown = 6;

/** Gives a query with the known terms that its unknown ones are a slip of, and the statistics of them all. */
export type SpelledQuery = {
  readonly query: EvidenceQuery;
  readonly statistics: TermStatistics;
  /** Further spellings that are worth looking for, and count for nothing by themselves. */
  readonly alternatives: readonly string[];
};

/** A part of a compound has so many letters at least; shorter ones are found in every second word. */
const minPart = 4;

/** What may join two parts, as in "avrop-s-process", and an ending that a part has lost to its stem. */
const maxJoint = 3;

const startsOf = (term: string): readonly string[] =>
  Array.from({ length: Math.max(0, term.length - 2 * minPart + 1) }, (_, at) => term.slice(0, minPart + at));

const endsOf = (term: string): readonly string[] =>
  Array.from({ length: Math.max(0, term.length - 2 * minPart + 1) }, (_, at) => term.slice(minPart + at));

/**
 * Gives the known terms that an unknown one is put together from: the longest it starts with and the longest that follows, or
 * one of them. A compound of this collection's own words is in no lexicon.
 */
const knownParts = (term: string, known: ReadonlyMap<string, number>): readonly string[] => {
  const isKnown = (part: string): boolean => (known.get(part) ?? 0) > 0;
  const start = startsOf(term).findLast(isKnown);
  const end = endsOf(term).find(
    (part) =>
      isKnown(part) &&
      (start === undefined ||
        (term.length - part.length >= start.length && term.length - part.length - start.length <= maxJoint)),
  );
  return [start, end].filter((part) => part !== undefined);
};

/**
 * Forgives slips of spelling: a term of the question that no passage holds is replaced by the nearest term that some do, and
 * the next two are looked for beside it; a compound that no passage holds is replaced by its known parts. Reasons still name
 * the word as the customer wrote it. A known term is never touched, so that a rightly spelled question costs nothing.
 */
export const forgiveSpelling = async (
  query: EvidenceQuery,
  store: Pick<PassageStore, 'termStatistics' | 'similarTerms'>,
): Promise<SpelledQuery> => {
  const statistics = await store.termStatistics([...query.terms, ...query.surroundings]);
  const isUnknown = (term: string): boolean => (statistics.frequencies.get(term) ?? 0) === 0;
  const unknown = [...query.terms].filter((term) => isUnknown(term) && !query.parts.has(term));
  if (unknown.length === 0 || unknown.length > maxUnknown) return { query, statistics, alternatives: [] };
  const [nearby, parts] = await Promise.all([
    Promise.all(unknown.map((term) => store.similarTerms(term))),
    store.termStatistics(unknown.flatMap((term) => [...startsOf(term), ...endsOf(term)])),
  ]);
  const frequencies = new Map(statistics.frequencies);
  const surface = new Map(query.surface);
  const replaced = new Map<string, readonly string[]>();
  const alternatives: string[] = [];
  unknown.forEach((term, at) => {
    const [best, ...others] = nearby[at] ?? [];
    const known = best === undefined ? knownParts(term, parts.frequencies) : [best.term];
    if (known.length === 0) return;
    replaced.set(term, known);
    alternatives.push(...others.map((other) => other.term));
    for (const one of known) {
      frequencies.set(one, best?.passages ?? parts.frequencies.get(one) ?? 0);
      if (!surface.has(one)) surface.set(one, query.surface.get(term) ?? term);
    }
  });
  const terms = new Set([...query.terms].flatMap((term) => replaced.get(term) ?? [term]));
  const surroundings = new Set([...query.surroundings].filter((term) => !terms.has(term)));
  return {
    query: { ...query, terms, surroundings, surface },
    statistics: { ...statistics, frequencies },
    alternatives,
  };
};
