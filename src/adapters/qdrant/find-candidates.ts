import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { IndexCandidate, IndexQuery } from '../../retrieve/passage-index.ts';
import { filterConditions, madeBy } from './filter-conditions.ts';
import type { IndexModel } from './index-model.ts';
import { shortVector } from './short-vector.ts';
import { queryWeights } from './sparse-terms.ts';

/** Reads the full vectors of this many times the wanted points, which makes good what int8 rounds away. */
const oversampling = 2;

/** The point's id is the passage's unless this says otherwise. */
const with_payload = ['passage_id'];

type Leg = Schemas['QueryRequest'];
type Points = readonly Schemas['ScoredPoint'][];

const denseLeg = (vector: number[], filter: Schemas['Filter'], limit: number): Leg => ({
  query: vector,
  using: 'dense',
  filter,
  limit,
  params: { quantization: { rescore: true, oversampling } },
  with_payload,
});

const lexicalLeg = (terms: readonly string[], filter: Schemas['Filter'], limit: number): Leg => ({
  query: queryWeights(terms),
  using: 'bm25',
  filter,
  limit,
  with_payload,
});

const passageIdOf = ({ id, payload }: Schemas['ScoredPoint']): string =>
  typeof payload?.['passage_id'] === 'string' ? payload['passage_id'] : String(id);

/**
 * Gives the cosines of points by id, without those that have no vector. Asked for in a request of its own, since a
 * prefetch that is scored anew keeps the best of each shard and not of the words, and since vectors sent back for this
 * would take most of a megabyte.
 */
const cosinesOf = async (
  client: QdrantClient,
  collection: string,
  vector: number[],
  points: Points,
  model: IndexModel,
): Promise<ReadonlyMap<Schemas['ExtendedPointId'], number>> => {
  if (points.length === 0) return new Map();
  const found = await client.query(collection, {
    query: vector,
    using: 'dense',
    filter: { must: [{ has_id: points.map(({ id }) => id) }, madeBy(model)] },
    limit: points.length,
    // Straight from the full vectors: there are few points and the graph is of no help.
    params: { exact: true },
    with_payload: false,
  });
  return new Map(found.points.map(({ id, score }) => [id, score]));
};

const isImpossible = ({ filter, limit }: IndexQuery): boolean =>
  limit < 1 || filter.kinds.length === 0 || filter.languages?.length === 0;

/** Finds the candidates of both legs with one request, or two where some were found by their words only. */
export const findCandidates = async (
  client: QdrantClient,
  collection: string,
  query: IndexQuery,
  model: IndexModel,
): Promise<readonly IndexCandidate[]> => {
  if (isImpossible(query)) return [];
  const filter = filterConditions(query.filter, model);
  const vector = query.vector === null ? null : shortVector(query.vector);
  const dense = vector === null ? [] : [denseLeg(vector, filter, query.limit)];
  const lexical = query.terms.length === 0 ? [] : [lexicalLeg(query.terms, filter, query.limit)];
  const searches = [...dense, ...lexical];
  if (searches.length === 0) return [];
  const answers = await client.queryBatch(collection, { searches });
  const near: Points = vector === null ? [] : (answers[0]?.points ?? []);
  const worded: Points = lexical.length === 0 ? [] : (answers.at(-1)?.points ?? []);
  const cosines = new Map(near.map(({ id, score }) => [id, score]));
  const unknown = worded.filter(({ id }) => !cosines.has(id));
  const others = vector === null ? null : await cosinesOf(client, collection, vector, unknown, model);
  return [...near, ...unknown].map((point) => ({
    id: passageIdOf(point),
    cosine: cosines.get(point.id) ?? others?.get(point.id) ?? null,
  }));
};
