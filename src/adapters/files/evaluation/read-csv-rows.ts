import { CsvError, parse } from 'csv-parse/sync';
import { tableDelimiter } from '../table-columns.ts';
import { inputProblems } from './file-problems.ts';

/** One row of a table with the line that it starts on; cells hold text as it stands. */
type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** Spreadsheets can say what splits the cells in a line of its own above the header: sep=; */
const delimiterLine = /^sep=(.)(?:\r\n|\n|\r)/iu;

const lineEnds = /\r\n|\n|\r/gu;

const countOf = (text: string): number => text.match(lineEnds)?.length ?? 0;

type ParsedRow = {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
};

/**
 * Splits a table into rows, empty ones left out; what splits the cells is told by the first row.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const readCsvRows = (text: string, file: string): readonly CsvRow[] => {
  const said = delimiterLine.exec(text)?.[0] ?? '';
  const above = text.slice(said.length).match(/^\s*/u)?.[0] ?? '';
  const table = text.slice(said.length + above.length);
  const delimiter = said === '' ? tableDelimiter(table.split(/\r\n|\n|\r/u, 1)[0] ?? '') : said.charAt(4);
  const skipped = countOf(said) + countOf(above);
  let rows: readonly ParsedRow[];
  try {
    rows = parse(table, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const what = isOpen ? 'a quotation mark of this row is never closed' : 'the rest of the table is no CSV';
    // The parser counts to the end of the file; what it read of the row in vain tells where that starts.
    const read: unknown = error['raw'];
    const start = typeof read === 'string' && table.endsWith(read) ? table.length - read.length : 0;
    throw inputProblems([{ file, line: countOf(table.slice(0, start)) + 1 + skipped, what }]);
  }
  let next = 1 + skipped;
  return rows.flatMap(({ record, raw }) => {
    const line = next;
    next += countOf(raw);
    return record.every((cell) => cell.trim() === '') ? [] : [{ line, cells: record }];
  });
};
