import type {
  FakeCollection,
  FakePoint,
  FakeSettings,
  FieldSchema,
  fakeCollections,
  SparseVector,
} from './fake-collections.ts';
import { FakeFault } from './fake-fault.ts';
import { type Filter, filterMatches } from './filter-matches.ts';
import { checkIndexed } from './indexed-filter.ts';
import { normalised, type QueryRequest, queryPoints } from './query-points.ts';

type State = ReturnType<typeof fakeCollections>;
type Asked = { readonly name: string; readonly body: Record<string, unknown> };
type Operation = (state: State, asked: Asked) => unknown;

type GivenPoint = {
  readonly id: string | number;
  readonly vector: Readonly<Record<string, readonly number[] | SparseVector>>;
  readonly payload?: Readonly<Record<string, unknown>> | null;
};

const done = (collection: FakeCollection): object => {
  collection.operations += 1;
  return { operation_id: collection.operations, status: 'completed' };
};

const checkedVector = (
  { settings }: FakeCollection,
  name: string,
  vector: readonly number[] | SparseVector,
): readonly number[] | SparseVector => {
  if ('indices' in vector) {
    if (settings.sparse_vectors?.[name] !== undefined) return vector;
  } else {
    const size = settings.vectors?.[name]?.size;
    if (size === vector.length) return normalised(vector);
    if (size !== undefined) {
      throw new FakeFault(
        400,
        `Wrong input: Vector dimension error: expected dim: ${size}, got ${vector.length}`,
      );
    }
  }
  throw new FakeFault(400, `Wrong input: Not existing vector name error: ${name}`);
};

const upsert: Operation = (state, { name, body }) => {
  const collection = state.get(name);
  const points = (body['points'] as readonly GivenPoint[]).map(({ id, vector, payload }): FakePoint => {
    const vectors = Object.entries(vector).map(([key, given]) => [
      key,
      checkedVector(collection, key, given),
    ]);
    return {
      id,
      vectors: Object.fromEntries(vectors),
      payload: payload ?? {},
      version: collection.operations,
    };
  });
  for (const point of points) collection.points.set(point.id, point);
  return done(collection);
};

const remove: Operation = (state, { name, body }) => {
  const collection = state.get(name);
  const filter = body['filter'] as Filter | undefined;
  checkIndexed(collection, filter, 'unindexed_filtering_update');
  const ids = (body['points'] as readonly (string | number)[] | undefined) ?? [];
  for (const id of ids) collection.points.delete(id);
  if (filter === undefined) return done(collection);
  for (const [id, point] of collection.points) if (filterMatches(point, filter)) collection.points.delete(id);
  return done(collection);
};

const payloadOf = ({ payload }: FakePoint, wanted: QueryRequest['with_payload']): object =>
  wanted === undefined || wanted === false
    ? {}
    : {
        payload:
          wanted === true
            ? payload
            : Object.fromEntries(Object.entries(payload).filter(([key]) => wanted.includes(key))),
      };

const answer = (collection: FakeCollection, request: QueryRequest): object => ({
  points: queryPoints(collection, request).map(({ point, score }) => ({
    id: point.id,
    version: point.version,
    score: Math.fround(score),
    ...payloadOf(point, request.with_payload),
  })),
});

const info = ({ settings, points, indexes }: FakeCollection): object => ({
  status: 'green',
  optimizer_status: 'ok',
  points_count: points.size,
  segments_count: 1,
  config: {
    params: { vectors: settings.vectors, sparse_vectors: settings.sparse_vectors },
    hnsw_config: { m: 16, ef_construct: 100, full_scan_threshold: 10_000, ...settings.hnsw_config },
    optimizer_config: { default_segment_number: 0, flush_interval_sec: 5 },
    strict_mode_config: settings.strict_mode_config,
    metadata: settings.metadata,
  },
  payload_schema: Object.fromEntries(
    [...indexes].map(([field, schema]) => [
      field,
      { data_type: typeof schema === 'string' ? schema : schema.type, points: points.size },
    ]),
  ),
});

/** What the fake can do, by method and path of Qdrant's OpenAPI document. */
export const fakeOperations: Readonly<Record<string, Operation>> = {
  'GET /collections': (state) => ({ collections: state.names().map((name) => ({ name })) }),
  'GET /aliases': (state) => ({
    aliases: [...state.aliases()].map(([alias_name, collection_name]) => ({ alias_name, collection_name })),
  }),
  'POST /collections/aliases': (state, { body }) => {
    state.changeAliases(body['actions'] as Parameters<State['changeAliases']>[0]);
    return true;
  },
  'GET /collections/{collection_name}': (state, { name }) => info(state.get(name)),
  'PUT /collections/{collection_name}': (state, { name, body }) => {
    state.create(name, body as FakeSettings);
    return true;
  },
  'DELETE /collections/{collection_name}': (state, { name }) => state.drop(name),
  'PUT /collections/{collection_name}/index': (state, { name, body }) => {
    const collection = state.get(name);
    collection.indexes.set(String(body['field_name']), body['field_schema'] as FieldSchema);
    return done(collection);
  },
  'PUT /collections/{collection_name}/points': upsert,
  'POST /collections/{collection_name}/points/delete': remove,
  'POST /collections/{collection_name}/points/count': (state, { name, body }) => {
    const collection = state.get(name);
    const filter = body['filter'] as Filter | undefined;
    checkIndexed(collection, filter, 'unindexed_filtering_retrieve');
    return { count: [...collection.points.values()].filter((point) => filterMatches(point, filter)).length };
  },
  'POST /collections/{collection_name}/points/query': (state, { name, body }) =>
    answer(state.get(name), body),
  'POST /collections/{collection_name}/points/query/batch': (state, { name, body }) => {
    const collection = state.get(name);
    return (body['searches'] as readonly QueryRequest[]).map((request) => answer(collection, request));
  },
};
