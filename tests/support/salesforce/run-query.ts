import type { OrgRow, OrgTable } from './org-table.ts';
import type { Condition, SoqlQuery } from './soql-query.ts';

/** What the org calls a field that it does not show to the asker. */
export class InvalidField extends Error {}

type Value = string | number | boolean | null;

/** Gives the value of a field or of a path over relationships; null where there is none. */
export const valueAt = (row: OrgRow, path: string): Value => {
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return (value ?? null) as Value;
};

/** Brings a literal into the form of stored times, which have milliseconds. */
const asTime = (value: Value): Value =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/u.test(value)
    ? value.replace('Z', '.000Z')
    : value;

const compares = (operator: string, left: Value, right: Value): boolean => {
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (left === null || right === null) return false;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  if (operator === '>') return left > right;
  return left >= right;
};

type InList = Exclude<Condition, { readonly conditions: unknown }>;

/** Lists of a bulk query hold thousands, and are held against as many rows. */
const lists = new WeakMap<InList, ReadonlySet<Value>>();

const valuesOf = (condition: InList): ReadonlySet<Value> => {
  const known = lists.get(condition) ?? new Set(condition.values.map(asTime));
  lists.set(condition, known);
  return known;
};

const holds = (condition: Condition, row: OrgRow): boolean => {
  if (condition.kind !== 'compare') {
    const { kind, conditions } = condition;
    const isTrue = (each: Condition): boolean => holds(each, row);
    return kind === 'and' ? conditions.every(isTrue) : conditions.some(isTrue);
  }
  const value = asTime(valueAt(row, condition.field));
  if (condition.operator === 'IN') return valuesOf(condition).has(value);
  return compares(condition.operator, value, asTime(condition.values[0] ?? null));
};

const fieldsIn = (condition: Condition | null): readonly string[] => {
  if (condition === null) return [];
  return condition.kind === 'compare' ? [condition.field] : condition.conditions.flatMap(fieldsIn);
};

/** Gives the least stamp that a row may have, so that rows before it need not be made. */
const leastStamp = (condition: Condition | null): string => {
  if (condition === null) return '';
  if (condition.kind !== 'compare') {
    const stamps = condition.conditions.map(leastStamp).sort();
    return stamps.at(condition.kind === 'and' ? -1 : 0) ?? '';
  }
  const isBound = condition.field === 'SystemModstamp' && ['>', '>=', '='].includes(condition.operator);
  return isBound ? String(asTime(condition.values[0] ?? '')) : '';
};

const indexedRows = (table: OrgTable, condition: Condition | null): Iterable<OrgRow> | null => {
  if (condition === null) return null;
  if (condition.kind !== 'compare') {
    if (condition.kind === 'or') return null;
    for (const each of condition.conditions) {
      const rows = indexedRows(table, each);
      if (rows !== null) return rows;
    }
    return null;
  }
  if (condition.operator !== 'IN' && condition.operator !== '=') return null;
  return table.rowsWith(condition.field, new Set(condition.values.map(String)));
};

const isKeyset = (orderBy: readonly string[]): boolean => orderBy.join() === 'SystemModstamp,Id';

const checkFields = (query: SoqlQuery, table: OrgTable): void => {
  const known = new Set(
    table.fields.flatMap(({ name, relationshipName }) => [name, relationshipName ?? name]),
  );
  const used = [...query.fields, ...fieldsIn(query.where), ...query.orderBy];
  const wrong = used.find((field) => !known.has(field.split('.')[0] ?? ''));
  if (wrong !== undefined) throw new InvalidField(`No such column '${wrong}' on entity '${table.name}'.`);
};

/** Yields the rows that a query finds. Throws InvalidField. */
export function* runQuery(query: SoqlQuery, table: OrgTable, withDeleted: boolean): Generator<OrgRow> {
  checkFields(query, table);
  const { where, orderBy, limit } = query;
  const indexed = indexedRows(table, where);
  const candidates = indexed ?? table.rowsFrom(leastStamp(where));
  const isFound = (row: OrgRow): boolean =>
    (withDeleted || row['IsDeleted'] !== true) && (where === null || holds(where, row));
  let left = limit ?? Number.POSITIVE_INFINITY;
  if (left === 0) return;
  if (orderBy.length === 0 || (indexed === null && isKeyset(orderBy))) {
    for (const row of candidates) {
      if (!isFound(row)) continue;
      yield row;
      left -= 1;
      if (left === 0) return;
    }
    return;
  }
  const found = [...candidates].filter(isFound).sort((one, other) => {
    for (const field of orderBy) {
      const [left, right] = [valueAt(one, field) ?? '', valueAt(other, field) ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
  yield* found.slice(0, limit ?? found.length);
}
