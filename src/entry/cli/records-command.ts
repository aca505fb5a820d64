import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import { printJson, printText } from './print.ts';

type CarryOptions = { readonly from?: string; readonly json?: boolean };

const carry = async ({ from, json = false }: CarryOptions): Promise<void> => {
  const config = readConfig(process.env);
  const { carryIntoPostgres } = await import('../../composition/carry-into-postgres.ts');
  const carried = await carryIntoPostgres(config, from, ({ table, after }) =>
    process.stderr.write(`Copied ${table}: ${after}\n`),
  );
  if (json) return printJson(carried);
  const width = Math.max(...carried.tables.map(({ table }) => table.length));
  const line = (name: string, before: string | number, after: string | number): string =>
    `${name.padEnd(width)}  ${String(before).padStart(11)}  ${String(after).padStart(13)}`;
  printText(
    line('rows', 'in the file', 'in PostgreSQL'),
    ...carried.tables.map(({ table, before, after }) => line(table, before, after)),
    `All records of ${carried.from} are in PostgreSQL; the file is as it was.`,
  );
};

/** Adds `cair records carry`: takes the records of a SQLite file into an empty PostgreSQL database, all or none. */
export const recordsCommand = (program: Command): void => {
  const records = program.command('records').description('care for the records themselves');
  records
    .command('carry')
    .description(
      'carry all records of a SQLite file into the empty PostgreSQL database of CAIR_DATABASE; all of them or none',
    )
    .option('--from <file>', 'the file, which nobody may have open; copilot.db of CAIR_DATA if left out')
    .option('--json', 'print one JSON object')
    .action(carry);
};
