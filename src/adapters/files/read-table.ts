import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { documentOfLine } from './document-of-line.ts';
import { dateOfCell, languageOfCell, marketOfCell } from './table-cells.ts';
import { type TableColumns, tableColumns, tableDelimiter } from './table-columns.ts';
import { textChunks } from './text-chunks.ts';

/** The longest row that is read, in bytes; a quote that is never closed makes one row of the rest of the file. */
const longestRow = 10_000_000;

const lineEnd = /\r\n|\n|\r/u;

/** Spreadsheets can say what splits the cells in a line of its own above the header: sep=; */
const delimiterLine = /^sep=(.)(?:\r\n|\n|\r)/iu;

/** Opens a table as its delimiter, told by the header line, and its whole text from there on. */
const openTable = async (path: string): Promise<{ readonly delimiter: string; readonly text: Readable }> => {
  const chunks = textChunks(path);
  let start = '';
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    start += next.value;
    if (start.trimStart().search(lineEnd) >= 0 || start.length > longestRow) break;
  }
  const said = delimiterLine.exec(start);
  const table = said === null ? start.trimStart() : start.slice(said[0].length);
  return {
    delimiter: said?.[1] ?? tableDelimiter(table.split(lineEnd, 1)[0] ?? ''),
    text: Readable.from(
      (async function* () {
        yield table;
        yield* chunks;
      })(),
    ),
  };
};

/** Turns a row into the shape of a JSON line, or says what is wrong with it. */
const lineOfRow = (
  row: readonly string[],
  { kind, places }: TableColumns,
): { readonly line: Readonly<Record<string, unknown>> } | { readonly reason: string } => {
  const filled = new Map(
    [...places]
      .map(([field, place]): readonly [string, string] => [field, row[place] ?? ''])
      .filter(([, cell]) => cell.trim() !== ''),
  );
  const line: Record<string, unknown> = Object.fromEntries(filled);
  const language = languageOfCell(filled.get('language'));
  if (language === undefined) delete line['language'];
  else line['language'] = language;
  if (kind === 'article') return { line };
  const market = filled.get('market');
  const closedAt = filled.get('closedAt');
  const customer = filled.get('customer');
  if (market !== undefined) {
    line['market'] = marketOfCell(market);
    // Without a market it would answer everywhere.
    if (line['market'] === null) return { reason: 'market: no code and no name of a country' };
  }
  if (closedAt !== undefined) line['closedAt'] = dateOfCell(closedAt);
  if (customer !== undefined) line['customer'] = { name: customer };
  return { line };
};

/** Reads a table of closed cases (or articles) with one row each; the first row names the columns. */
export async function* readTable(path: string, where: string): AsyncGenerator<SourceItem> {
  const { delimiter, text } = await openTable(path);
  // NOTE: a row of another length is told apart here; the parser would drop the cells that are too many in silence.
  const rows = parse({
    delimiter,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  // A fault of the file reaches the loop below through the rows.
  pipeline(text, rows, () => undefined);
  let columns: TableColumns | null = null;
  let width = 0;
  let number = 0;
  try {
    for await (const row of rows as AsyncIterable<readonly string[]>) {
      number += 1;
      const place = `${where}:${number}`;
      if (columns === null) {
        width = row.length;
        columns = tableColumns(row);
        if (columns !== null) continue;
        const reason = 'the first row names no columns for id, question and answer';
        yield { kind: 'skipped', where: place, reason };
        return;
      }
      if (row.slice(width).some((cell) => cell.trim() !== '')) {
        yield { kind: 'skipped', where: place, reason: 'the row has more cells than the first one' };
        continue;
      }
      const read = lineOfRow(row, columns);
      yield 'line' in read
        ? documentOfLine(read.line, place)
        : { kind: 'skipped', where: place, reason: read.reason };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { kind: 'skipped', where: `${where}:${number + 1}`, reason: 'the rest of the table is no CSV' };
  }
}
