import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: number;
};

/** What an engine may spoil: quotes, letters of other languages, an escape that PostgreSQL's own JSON refuses, numbers beyond 32 bits. */
const cellOf = ({ table, name, type, required }: Column, n: number): SQLInputValue => {
  if (required === 0 && n % 2 === 0) return null;
  if (type === 'integer') return n * 5_000_000_000;
  if (type === 'real') return n / 3;
  if (type === 'blob') return Uint8Array.of(0, n % 256, 255);
  // Whatever refers to a row refers to the one of the same number.
  if (name === 'id' || /^(?:case|decision|queue|task)_id$/u.test(name)) return `id ${n}`;
  return JSON.stringify({ of: `${table}.${name} ${n}`, text: 'Å\'ö\n\u0000 100 % 車 "x" \\' });
};

/** Gives the columns of every table of a file but those of the steps. */
export const columnsOf = (database: DatabaseSync): ReadonlyMap<string, readonly Column[]> => {
  const columns = database
    .prepare(
      `select m.name as "table", c.name as name, lower(c.type) as type, c."notnull" or c.pk > 0 as required
       from sqlite_master m, pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'kysely_%' and m.name not like 'sqlite_%'`,
    )
    .all() as unknown as readonly Column[];
  return Map.groupBy(columns, ({ table }) => table);
};

/** Makes a file of records with as many rows in every table as asked for, and in `generations` one that is gone behind them. */
export const fillRecordsFile = async (path: string, rows: number): Promise<void> => {
  await (await openDatabase(path, 'process-end')).destroy();
  const database = new DatabaseSync(path);
  database.exec('pragma foreign_keys = off; begin; delete from generations;');
  for (const [table, columns] of columnsOf(database)) {
    const marks = columns.map(() => '?').join(', ');
    const insert = database.prepare(`insert into "${table}" values (${marks})`);
    for (let n = 1; n <= rows; n += 1) insert.run(...columns.map((column) => cellOf(column, n)));
  }
  database.exec(
    "commit; insert into generations (state) values ('building'); delete from generations where state = 'building';",
  );
  database.close();
};
