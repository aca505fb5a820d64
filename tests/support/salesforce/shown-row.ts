import type { OrgRow, OrgTable } from './org-table.ts';
import { valueAt } from './run-query.ts';

const typesOf = (table: OrgTable): ReadonlyMap<string, string> =>
  new Map(table.fields.map(({ name, type }) => [name, type]));

const shown = (value: unknown, type: string | undefined): unknown =>
  type === 'datetime' && typeof value === 'string' ? value.replace('Z', '+0000') : value;

/** Gives a record as a query answers it: the fields asked for, those of related records inside them. */
export const shownRecord = (table: OrgTable, row: OrgRow, fields: readonly string[]): object => {
  const types = typesOf(table);
  const record: Record<string, unknown> = { attributes: { type: table.name, url: `/${row.Id}` } };
  for (const field of fields) {
    const [first = '', second] = field.split('.');
    if (second === undefined) record[first] = shown(valueAt(row, first), types.get(first));
    else if (row[first] === undefined || row[first] === null) record[first] = null;
    else record[first] = { ...(record[first] as object | undefined), [second]: valueAt(row, field) };
  }
  return record;
};

const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** Gives records as the table of a bulk query. */
export const shownTable = (table: OrgTable, rows: readonly OrgRow[], fields: readonly string[]): string => {
  const types = typesOf(table);
  const bulkTime = (row: OrgRow, field: string): unknown => {
    const value = valueAt(row, field);
    return types.get(field) === 'datetime' ? value : shown(value, types.get(field));
  };
  const lines = rows.map((row) => fields.map((field) => cell(bulkTime(row, field))).join(','));
  return [fields.map(cell).join(','), ...lines, ''].join('\n');
};
