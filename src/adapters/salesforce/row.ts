/** A record as an answer holds it: fields of related records within them (REST) or by their whole path (tables). */
export type Row = Readonly<Record<string, unknown>>;

const valueAt = (row: Row, path: string): unknown => {
  if (path in row) return row[path];
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Row)[name];
  }
  return value;
};

/** Gives a field as text, null when it is empty or not there. */
export const textOf = (row: Row, path: string): string | null => {
  const value = valueAt(row, path);
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

/** Gives a field that every record has, '' when an answer leaves it out. */
export const idOf = (row: Row, path = 'Id'): string => textOf(row, path) ?? '';

/** Tells whether a checkbox is ticked. */
export const isTicked = (row: Row, path: string): boolean => textOf(row, path) === 'true';

/** Gives a time as ISO 8601 in UTC; Salesforce writes '2026-03-14T06:00:00.000+0000'. Null where there is none. */
export const timeOf = (row: Row, path: string): string | null => {
  const time = new Date((textOf(row, path) ?? '').replace(/\+0000$/u, 'Z'));
  return Number.isNaN(time.getTime()) ? null : time.toISOString().replace('.000Z', 'Z');
};

/** Gives the values of a multi-select picklist, which are joined by ';'. */
export const choicesOf = (row: Row, path: string): readonly string[] =>
  (textOf(row, path) ?? '')
    .split(';')
    .map((choice) => choice.trim())
    .filter(Boolean);
