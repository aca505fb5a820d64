import type { Table } from '@lancedb/lancedb';
import type { IndexCandidate, IndexQuery } from '../../retrieve/passage-index.ts';
import { bestOf, type Scored } from './best-of.ts';
import type { ResidentPassages, ResidentScope } from './resident-passages.ts';
import { nearestInGraph } from './table-search.ts';

/** Products that comparing every passage of a scope may take, some 5 ms; beyond it the graph is quicker. */
const exactProducts = 3_000_000;

/** The graph's distances are rounded, so that more are fetched than wanted and put in order by their exact vectors. */
const fetchedPerWanted = 1.5;
const fetchedAtLeast = 120;

const byMeaning = async (
  table: Table,
  passages: ResidentPassages,
  scope: ResidentScope,
  { vector, limit }: IndexQuery,
): Promise<readonly Scored[]> => {
  if (vector === null || scope.passages === 0) return [];
  if (scope.passages * vector.length <= exactProducts) return passages.nearest(vector, scope, limit);
  const share = scope.passages / passages.size();
  const fetched = Math.max(fetchedAtLeast, Math.ceil((limit * fetchedPerWanted) / share));
  const best = bestOf(limit);
  for (const id of await nearestInGraph(table, vector, fetched)) {
    const slot = passages.slotWithin(id, scope);
    const cosine = slot === null ? null : passages.cosine(vector, slot);
    if (slot !== null && cosine !== null) best.offer(slot, cosine);
  }
  const found = best.list();
  // Too few were left where the scope lies away from the question: then only comparing all of it finds the rest.
  return found.length < limit && fetched < passages.size() ? passages.nearest(vector, scope, limit) : found;
};

/** Gives the candidates of both legs from memory, with the table's graph for scopes too large to compare one by one. */
export const searchResident = async (
  table: Table,
  passages: ResidentPassages,
  query: IndexQuery,
): Promise<readonly IndexCandidate[]> => {
  const { terms, vector, filter, limit } = query;
  const scope = passages.within(filter);
  // The graph is asked first: it answers on other threads while the words are counted on this one.
  const asked = byMeaning(table, passages, scope, query);
  const words = terms.length === 0 ? [] : passages.bestByWords(terms, scope, limit);
  const candidates = new Map<number, IndexCandidate>();
  const add = (slot: number, cosine: number | null): void => {
    candidates.set(slot, { id: passages.idOf(slot), cosine });
  };
  const named = words.map(({ slot }) => ({ slot, id: passages.idOf(slot) }));
  for (const { slot, score } of await asked) add(slot, score);
  for (const { slot, id } of named) {
    // A passage that was taken out meanwhile has lost its name.
    if (candidates.has(slot) || passages.idOf(slot) !== id) continue;
    add(slot, vector === null ? null : passages.cosine(vector, slot));
  }
  return [...candidates.values()];
};
