import { MatchQuery, type Table } from '@lancedb/lancedb';
import type { IndexCandidate, IndexQuery } from '../../retrieve/passage-index.ts';
import { filterPredicate } from './filter-predicate.ts';
import { distanceType } from './passage-table.ts';

/** Reads the exact vectors of this many times the wanted rows, which brings the quantised graph's recall back to 1. */
const refineFactor = 5;

/** Exact vectors read at least, for the small limits; 200 are needed for ten where no vector is near another. */
const refinedAtLeast = 200;

const dot = (left: Float32Array, right: Iterable<number>): number => {
  let sum = 0;
  let at = 0;
  for (const value of right) sum += value * (left[at++] ?? 0);
  return sum;
};

type WordRow = { readonly id: string; readonly vector: Iterable<number> | null };

const byWords = async (table: Table, query: IndexQuery, predicate: string): Promise<IndexCandidate[]> => {
  if (query.terms.length === 0) return [];
  const rows: readonly WordRow[] = await table
    .query()
    .fullTextSearch(new MatchQuery(query.terms.join(' '), 'terms'))
    .where(predicate)
    .select(query.vector === null ? ['id', '_score'] : ['id', 'vector', '_score'])
    .limit(query.limit)
    .toArray();
  return rows.map(({ id, vector }) => ({
    id,
    cosine: query.vector === null || vector === null ? null : dot(query.vector, vector),
  }));
};

type NearRow = { readonly id: string; readonly _distance: number };

const byMeaning = async (table: Table, query: IndexQuery, predicate: string): Promise<IndexCandidate[]> => {
  if (query.vector === null) return [];
  const rows: readonly NearRow[] = await table
    .vectorSearch(query.vector)
    .column('vector')
    .distanceType(distanceType)
    .where(`has_vector = true AND ${predicate}`)
    .refineFactor(Math.max(refineFactor, Math.ceil(refinedAtLeast / query.limit)))
    .select(['id', '_distance'])
    .limit(query.limit)
    .toArray();
  return rows.map(({ id, _distance }) => ({ id, cosine: 1 - _distance }));
};

/** Gives the candidates of both legs from the table alone. */
export const searchTable = async (table: Table, query: IndexQuery): Promise<readonly IndexCandidate[]> => {
  const predicate = filterPredicate(query.filter);
  const legs = await Promise.all([byWords(table, query, predicate), byMeaning(table, query, predicate)]);
  return [...new Map(legs.flat().map((candidate) => [candidate.id, candidate])).values()];
};

/** Gives the ids of about the nearest passages by the quantised graph, whatever their scope. */
export const nearestInGraph = async (
  table: Table,
  vector: Float32Array,
  limit: number,
): Promise<readonly string[]> => {
  const rows: readonly NearRow[] = await table
    .vectorSearch(vector)
    .column('vector')
    .distanceType(distanceType)
    .select(['id', '_distance'])
    .limit(limit)
    .toArray();
  return rows.map(({ id }) => id);
};
