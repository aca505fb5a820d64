import type { Passage } from '../../src/knowledge/passage.ts';
import type {
  IndexEntry,
  IndexQuery,
  PassageFilter,
  PassageIndex,
} from '../../src/retrieve/passage-index.ts';

const allows = (limits: readonly string[], wanted: string | null): boolean =>
  wanted === null || limits.length === 0 || limits.includes(wanted);

/** Dates are compared as text; a time of the day that is asked for lies within it. */
const isValidOn = ({ validFrom, validTo }: Passage, date: string): boolean =>
  (validFrom === null || validFrom <= date || validFrom.startsWith(date)) &&
  (validTo === null || validTo >= date);

const passes = (passage: Passage, filter: PassageFilter): boolean =>
  filter.kinds.includes(passage.kind) &&
  (filter.languages === null || filter.languages.includes(passage.language)) &&
  allows(passage.markets, filter.market) &&
  allows(passage.models, filter.model) &&
  (filter.withInternal || passage.audience !== 'internal') &&
  isValidOn(passage, filter.validOn);

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

type Ranked = { readonly entry: IndexEntry; readonly value: number };

const best = (ranked: readonly Ranked[], limit: number): readonly IndexEntry[] =>
  [...ranked]
    .sort(
      (left, right) =>
        right.value - left.value || (left.entry.record.passage.id < right.entry.record.passage.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry }) => entry);

/** Okapi BM25 over all that is stored, title terms twice, k1 1.2 and b 0.75. */
const bm25 = (entries: readonly IndexEntry[], terms: readonly string[]): ((entry: IndexEntry) => number) => {
  const bagOf = ({ record: { search } }: IndexEntry): readonly string[] => [
    ...search.titleTerms,
    ...search.titleTerms,
    ...search.bodyTerms,
  ];
  const bags = new Map(entries.map((entry) => [entry, bagOf(entry)]));
  const average = [...bags.values()].reduce((sum, bag) => sum + bag.length, 0) / Math.max(1, bags.size);
  const worth = new Map(
    [...new Set(terms)].map((term) => {
      const holding = [...bags.values()].filter((bag) => bag.includes(term)).length;
      return [term, Math.log(1 + (bags.size - holding + 0.5) / (holding + 0.5))];
    }),
  );
  return (entry) => {
    const bag = bags.get(entry) ?? [];
    let score = 0;
    for (const [term, value] of worth) {
      const times = bag.filter((word) => word === term).length;
      score += (value * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * bag.length) / Math.max(1, average)));
    }
    return score;
  };
};

/** Keeps passages in memory and finds them exactly: the reference that other adapters are held against. */
export const memoryPassageIndex = (): PassageIndex => {
  const entries = new Map<string, IndexEntry>();

  const lexicalLeg = (
    { terms, limit }: IndexQuery,
    allowed: readonly IndexEntry[],
  ): readonly IndexEntry[] => {
    const score = bm25([...entries.values()], terms);
    const ranked = allowed.map((entry) => ({ entry, value: score(entry) }));
    return best(
      ranked.filter(({ value }) => value > 0),
      limit,
    );
  };

  const denseLeg = ({ vector, limit }: IndexQuery, allowed: readonly IndexEntry[]): readonly IndexEntry[] => {
    if (vector === null) return [];
    const ranked = allowed.flatMap((entry) =>
      entry.vector === null ? [] : [{ entry, value: dot(vector, entry.vector) }],
    );
    return best(ranked, limit);
  };

  return {
    search: async (query) => {
      const allowed = [...entries.values()].filter(({ record }) => passes(record.passage, query.filter));
      const found = new Set([...lexicalLeg(query, allowed), ...denseLeg(query, allowed)]);
      return [...found].map(({ record, vector }) => ({
        id: record.passage.id,
        cosine: query.vector === null || vector === null ? null : dot(query.vector, vector),
      }));
    },
    upsert: async (given) => {
      for (const entry of given) entries.set(entry.record.passage.id, entry);
    },
    remove: async (ids) => {
      for (const id of ids) entries.delete(id);
    },
    count: async () => entries.size,
    optimize: async () => undefined,
    clear: async () => entries.clear(),
    close: async () => undefined,
  };
};
