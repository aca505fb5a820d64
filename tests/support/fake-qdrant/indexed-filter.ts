import type { FakeCollection } from './fake-collections.ts';
import { FakeFault } from './fake-fault.ts';
import { type Condition, type Filter, listed } from './filter-matches.ts';

type Need = { readonly key: string; readonly types: readonly string[] };

const ofValue = (value: unknown): string =>
  typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? 'integer' : 'keyword';

/** Any index will tell whether a field is empty. */
const any = ['keyword', 'integer', 'float', 'bool', 'datetime', 'uuid', 'text', 'geo'];

const needsOf = (condition: Condition): readonly Need[] => {
  if ('key' in condition) {
    const { key, match, range } = condition;
    if (range !== undefined) return [{ key, types: ['integer', 'float', 'datetime'] }];
    if (match === undefined) return [{ key, types: any }];
    const value = match.value ?? match.any?.[0] ?? match.except?.[0];
    return [{ key, types: [ofValue(value)] }];
  }
  if ('is_empty' in condition) return [{ key: condition.is_empty.key, types: any }];
  if ('has_id' in condition || 'has_vector' in condition) return [];
  return [condition.must, condition.should, condition.must_not].flatMap(listed).flatMap(needsOf);
};

/** Refuses a filter by a field without a fitting index where the collection's strict mode does. */
export const checkIndexed = (
  collection: FakeCollection,
  filter: Filter | null | undefined,
  mode: 'unindexed_filtering_retrieve' | 'unindexed_filtering_update',
): void => {
  const strict = collection.settings.strict_mode_config;
  if (strict?.enabled !== true || strict[mode] !== false || filter === undefined || filter === null) return;
  for (const { key, types } of needsOf(filter)) {
    const index = collection.indexes.get(key);
    const type = typeof index === 'string' ? index : index?.type;
    if (type !== undefined && types.includes(type)) continue;
    throw new FakeFault(
      400,
      `Bad request: Index required but not found for "${key}" of one of the following types: [${types.join(', ')}].`,
    );
  }
};
