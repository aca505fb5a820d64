import type { FakePoint } from './fake-collections.ts';
import { FakeFault } from './fake-fault.ts';

type Many<Value> = Value | readonly Value[];

type FieldCondition = {
  readonly key: string;
  readonly match?: {
    readonly value?: unknown;
    readonly any?: readonly unknown[];
    readonly except?: readonly unknown[];
  };
  readonly range?: Readonly<Partial<Record<'lt' | 'gt' | 'lte' | 'gte', number>>>;
  readonly is_empty?: boolean;
};

export type Condition =
  | FieldCondition
  | { readonly is_empty: { readonly key: string } }
  | { readonly has_id: readonly (string | number)[] }
  | { readonly has_vector: string }
  | Filter;

export type Filter = {
  readonly must?: Many<Condition> | null;
  readonly should?: Many<Condition> | null;
  readonly must_not?: Many<Condition> | null;
};

/** Gives the conditions of a clause, which may be one without a list. */
export const listed = (clause: Many<Condition> | null | undefined): readonly Condition[] =>
  clause === undefined || clause === null ? [] : ([clause].flat() as readonly Condition[]);

/** A field's values: an array stands for each of its members, nothing and null for none. */
const valuesAt = (point: FakePoint, key: string): readonly unknown[] =>
  [point.payload[key] ?? []].flat().filter((value) => value !== null);

const inRange = (value: unknown, range: NonNullable<FieldCondition['range']>): boolean =>
  typeof value === 'number' &&
  value < (range.lt ?? Number.POSITIVE_INFINITY) &&
  value > (range.gt ?? Number.NEGATIVE_INFINITY) &&
  value <= (range.lte ?? Number.POSITIVE_INFINITY) &&
  value >= (range.gte ?? Number.NEGATIVE_INFINITY);

const fieldMatches = (point: FakePoint, { key, match, range, is_empty }: FieldCondition): boolean => {
  const values = valuesAt(point, key);
  if (match?.any !== undefined) return values.some((value) => match.any?.includes(value));
  if (match?.except !== undefined) return values.some((value) => !match.except?.includes(value));
  if (match?.value !== undefined) return values.includes(match.value);
  if (range !== undefined) return values.some((value) => inRange(value, range));
  if (is_empty !== undefined) return (values.length === 0) === is_empty;
  throw new FakeFault(400, `The fake does not know this condition on ${key}.`);
};

const conditionMatches = (point: FakePoint, condition: Condition): boolean => {
  if ('key' in condition) return fieldMatches(point, condition);
  if ('is_empty' in condition) return valuesAt(point, condition.is_empty.key).length === 0;
  if ('has_id' in condition) return condition.has_id.includes(point.id);
  if ('has_vector' in condition) return point.vectors[condition.has_vector] !== undefined;
  return filterMatches(point, condition);
};

/** Tells whether a point meets a filter: all of must, one of should where there are any, none of must_not. */
export const filterMatches = (point: FakePoint, filter: Filter | null | undefined): boolean => {
  const holds = (condition: Condition): boolean => conditionMatches(point, condition);
  const should = listed(filter?.should);
  return (
    listed(filter?.must).every(holds) &&
    (should.length === 0 || should.some(holds)) &&
    !listed(filter?.must_not).some(holds)
  );
};
