import type { FakeCollection, FakePoint, SparseVector } from './fake-collections.ts';
import { FakeFault } from './fake-fault.ts';
import { type Filter, filterMatches } from './filter-matches.ts';
import { checkIndexed } from './indexed-filter.ts';

type Vector = readonly number[] | SparseVector;
type Fusion = {
  readonly fusion?: string;
  readonly rrf?: { readonly k?: number; readonly weights?: readonly number[] };
};

export type QueryRequest = {
  readonly prefetch?: QueryRequest | readonly QueryRequest[];
  readonly query?: Vector | { readonly nearest: Vector } | Fusion;
  readonly using?: string;
  readonly filter?: Filter;
  readonly limit?: number;
  readonly offset?: number;
  readonly score_threshold?: number;
  readonly with_payload?: boolean | readonly string[];
};

type Scored = { readonly point: FakePoint; readonly score: number };
type Scorer = (point: FakePoint) => number | null;

const isSparse = (vector: Vector): vector is SparseVector => 'indices' in vector;

/** Gives a vector at length 1, as Qdrant stores and asks for cosine. */
export const normalised = (vector: readonly number[]): readonly number[] => {
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector : vector.map((value) => Math.fround(value / norm));
};

const cosineTo = (collection: FakeCollection, name: string, asked: readonly number[]): Scorer => {
  const size = collection.settings.vectors?.[name]?.size;
  if (size === undefined) throw new FakeFault(400, `Wrong input: Not existing vector name error: ${name}`);
  if (asked.length !== size) {
    throw new FakeFault(
      400,
      `Wrong input: Vector dimension error: expected dim: ${size}, got ${asked.length}`,
    );
  }
  const query = normalised(asked);
  return ({ vectors }) => {
    const stored = vectors[name];
    if (stored === undefined || isSparse(stored)) return null;
    return stored.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0);
  };
};

/** Dot product over shared indices; with modifier idf each of the query's is multiplied by ln((N-n+0.5)/(n+0.5)+1). */
const wordsOf = (collection: FakeCollection, name: string, asked: SparseVector): Scorer => {
  const settings = collection.settings.sparse_vectors?.[name];
  if (settings === undefined)
    throw new FakeFault(400, `Wrong input: Not existing vector name error: ${name}`);
  if (new Set(asked.indices).size !== asked.indices.length) {
    throw new FakeFault(422, 'Validation error: indices: must be unique');
  }
  const stored = [...collection.points.values()].flatMap(({ vectors }) => {
    const vector = vectors[name];
    return vector !== undefined && isSparse(vector) ? [new Set(vector.indices)] : [];
  });
  const weights = new Map(
    asked.indices.map((index, at) => {
      const holding = stored.filter((indices) => indices.has(index)).length;
      const idf = Math.log((stored.length - holding + 0.5) / (holding + 0.5) + 1);
      return [index, (asked.values[at] ?? 0) * (settings.modifier === 'idf' ? idf : 1)];
    }),
  );
  return ({ vectors }) => {
    const vector = vectors[name];
    if (vector === undefined || !isSparse(vector)) return null;
    const shared = vector.indices.flatMap((index, at) => {
      const weight = weights.get(index);
      return weight === undefined ? [] : [weight * (vector.values[at] ?? 0)];
    });
    return shared.length === 0 ? null : shared.reduce((sum, value) => sum + value, 0);
  };
};

const best = (points: Iterable<FakePoint>, scorer: Scorer): readonly Scored[] =>
  [...points]
    .flatMap((point) => {
      const score = scorer(point);
      return score === null ? [] : [{ point, score }];
    })
    .sort(
      (left, right) => right.score - left.score || (String(left.point.id) < String(right.point.id) ? -1 : 1),
    );

/** Reciprocal rank fusion as Qdrant counts it: 1 / ((rank from 0 + 1) / weight + k - 1), k 2 unless given. */
const fused = (lists: readonly (readonly Scored[])[], { rrf }: Fusion): readonly Scored[] => {
  const scores = new Map<FakePoint, number>();
  lists.forEach((list, which) => {
    const weight = rrf?.weights?.[which] ?? 1;
    list.forEach(({ point }, rank) => {
      scores.set(point, (scores.get(point) ?? 0) + 1 / ((rank + 1) / weight + (rrf?.k ?? 2) - 1));
    });
  });
  return best(scores.keys(), (point) => scores.get(point) ?? null);
};

/** Answers a query or prefetch: nearest by cosine or words, fusion of prefetches, or prefetches scored anew. */
export const queryPoints = (
  collection: FakeCollection,
  request: QueryRequest,
  within: Filter | undefined = undefined,
): readonly Scored[] => {
  checkIndexed(collection, request.filter, 'unindexed_filtering_retrieve');
  const { query, using = '', offset = 0, limit = 10 } = request;
  const filter: Filter = { must: [...(within ? [within] : []), ...(request.filter ? [request.filter] : [])] };
  const prefetches = [request.prefetch ?? []].flat() as readonly QueryRequest[];
  const lists = prefetches.map((prefetch) => queryPoints(collection, prefetch, filter));
  const page = (found: readonly Scored[]): readonly Scored[] =>
    found
      .filter(({ score }) => score >= (request.score_threshold ?? Number.NEGATIVE_INFINITY))
      .slice(offset, offset + limit);
  if (query === undefined) throw new FakeFault(400, 'The fake does not scroll.');
  if ('fusion' in query || 'rrf' in query) {
    if (lists.length === 0) throw new FakeFault(400, 'Bad request: cannot apply Fusion without prefetches');
    return page(fused(lists, query));
  }
  const vector = 'nearest' in query ? query.nearest : (query as Vector);
  const scorer = isSparse(vector) ? wordsOf(collection, using, vector) : cosineTo(collection, using, vector);
  const pool =
    lists.length === 0 ? collection.points.values() : new Set(lists.flat().map(({ point }) => point));
  return page(
    best(
      [...pool].filter((point) => filterMatches(point, filter)),
      scorer,
    ),
  );
};
