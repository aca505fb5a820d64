import type { FakeSalesforce } from './fake-salesforce.ts';
import { type OrgRow, type OrgTable, storedTable } from './org-table.ts';

/** Gives the row of an object that has the fields. */
export const rowWith = (
  org: FakeSalesforce,
  object: string,
  fields: Readonly<Record<string, unknown>>,
): OrgRow => {
  const rows = [...(org.tables.get(object)?.rowsFrom('') ?? [])];
  const found = rows.find((row) => Object.entries(fields).every(([name, value]) => row[name] === value));
  if (found === undefined) throw new Error(`${object} has no such row`);
  return found;
};

/** Changes a row as the org does: with a new stamp, unless the change gives one. */
export const changeRow = (
  org: FakeSalesforce,
  object: string,
  row: OrgRow,
  fields: Readonly<Record<string, unknown>>,
): void => org.tables.get(object)?.put?.({ ...row, SystemModstamp: org.now().toISOString(), ...fields });

/** Takes a row out of the org without a trace, as an erasure does. */
export const eraseRow = (org: FakeSalesforce, object: string, row: OrgRow): void => {
  const table = org.tables.get(object);
  if (table === undefined) return;
  const left = [...table.rowsFrom('')].filter(({ Id }) => Id !== row.Id);
  (org.tables as Map<string, OrgTable>).set(object, storedTable(object, table.fields, left));
};
