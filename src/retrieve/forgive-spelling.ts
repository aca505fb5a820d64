import type { PassageStore } from '../knowledge/passage-store.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import type { TermStatistics } from './ranking-features.ts';

/** Unknown words of a question that are looked up; a text of more is in another language or no text. */
const maxUnknown = 6;

/** Gives a query with the known terms that its unknown ones are a slip of, and the statistics of them all. */
export type SpelledQuery = {
  readonly query: EvidenceQuery;
  readonly statistics: TermStatistics;
  /** Further spellings that are worth looking for, and count for nothing by themselves. */
  readonly alternatives: readonly string[];
};

/**
 * Forgives slips of spelling: a term of the question that no passage holds is replaced by the nearest term that some do, and
 * the next two are looked for beside it. Reasons still name the word as the customer wrote it. A known term is never
 * touched, so that a rightly spelled question costs nothing.
 */
export const forgiveSpelling = async (
  query: EvidenceQuery,
  store: Pick<PassageStore, 'termStatistics' | 'similarTerms'>,
): Promise<SpelledQuery> => {
  const statistics = await store.termStatistics([...query.terms, ...query.surroundings]);
  const unknown = [...query.terms].filter((term) => (statistics.frequencies.get(term) ?? 0) === 0);
  if (unknown.length === 0 || unknown.length > maxUnknown) return { query, statistics, alternatives: [] };
  const nearby = await Promise.all(unknown.map((term) => store.similarTerms(term)));
  const frequencies = new Map(statistics.frequencies);
  const surface = new Map(query.surface);
  const replaced = new Map<string, string>();
  const alternatives: string[] = [];
  nearby.forEach(([best, ...others], at) => {
    const term = unknown[at] ?? '';
    if (best === undefined) return;
    replaced.set(term, best.term);
    frequencies.set(best.term, best.passages);
    if (!surface.has(best.term)) surface.set(best.term, query.surface.get(term) ?? term);
    alternatives.push(...others.map((other) => other.term));
  });
  const terms = new Set([...query.terms].map((term) => replaced.get(term) ?? term));
  const surroundings = new Set([...query.surroundings].filter((term) => !terms.has(term)));
  return {
    query: { ...query, terms, surroundings, surface },
    statistics: { ...statistics, frequencies },
    alternatives,
  };
};
