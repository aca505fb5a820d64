import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from '../../../language/decode-text.ts';
import { dateOfCell, languageOfCell, marketOfCell } from '../table-cells.ts';
import { type FileProblem, inputProblems, readProblem } from './file-problems.ts';
import { namesMeant } from './nearest-names.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { refuseExisting, writeDatasetFolder } from './write-dataset-folder.ts';

/** The columns of a table by what they hold, as its first row names them; only the message is needed. */
export type CsvColumns = {
  readonly text: string;
  readonly id?: string;
  readonly subject?: string;
  /** A tag such as sv or sv-SE; told from the text where it is none. */
  readonly language?: string;
  /** A country, as code or name. */
  readonly market?: string;
  readonly category?: string;
  readonly receivedAt?: string;
  readonly closedAt?: string;
  /** The reply that was really sent. */
  readonly sentReply?: string;
};

type Field = keyof CsvColumns;
type Cells = ReadonlyMap<Field, string>;

const bare = (name: string): string => name.trim().toLowerCase();

const placesOf = (
  file: string,
  header: readonly string[],
  columns: CsvColumns,
): ReadonlyMap<Field, number> => {
  const names = header.map((name) => name.trim());
  const problems: FileProblem[] = [];
  const places = new Map<Field, number>();
  for (const [field, wanted] of Object.entries(columns) as readonly [Field, string][]) {
    const exact = names.indexOf(wanted.trim());
    const place = exact >= 0 ? exact : names.findIndex((name) => bare(name) === bare(wanted));
    if (place >= 0) places.set(field, place);
    else {
      const what = `there is no column ${wanted}; ${namesMeant(wanted, names, 'columns')}`;
      problems.push({ file, line: 1, what });
    }
  }
  if (problems.length > 0) throw inputProblems(problems);
  return places;
};

/** Turns the filled cells of a row into a case, or says what is wrong with them. */
const caseOf = (cells: Cells) => {
  const problems: string[] = [];
  const date = (field: 'receivedAt' | 'closedAt'): string | undefined => {
    const cell = cells.get(field);
    const read = cell === undefined ? undefined : dateOfCell(cell);
    if (read === null) problems.push(`${field}: no date, or one that can be read in two ways`);
    return read ?? undefined;
  };
  const market = cells.has('market') ? marketOfCell(cells.get('market') ?? '') : undefined;
  if (market === null) problems.push('market: no code and no name of a country');
  const gold = { category: cells.get('category'), sentReply: cells.get('sentReply') };
  const line = {
    id: cells.get('id')?.trim(),
    subject: cells.get('subject'),
    language: languageOfCell(cells.get('language')),
    market,
    receivedAt: date('receivedAt'),
    closedAt: date('closedAt'),
    text: cells.get('text'),
    ...(Object.values(gold).some((value) => value !== undefined) ? { gold } : {}),
  };
  return { line, problems };
};

/**
 * Turns a table, whatever splits its cells and in whatever encoding, into a new dataset with a case a row. Rows without a message
 * are left out and told as "FILE:LINE: why"; everything else that is wrong stops the import.
 * Throws CopilotError 'input-invalid' with all problems as "FILE:LINE: what is wrong", 'conflict' for a folder that is there already.
 */
export const importCsv = async (
  file: string,
  outFolder: string,
  columns: CsvColumns,
): Promise<{ readonly cases: number; readonly leftOut: readonly string[] }> => {
  refuseExisting(outFolder);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw inputProblems([{ file, line: null, what: readProblem(error) }]);
  }
  const [header, ...rows] = readCsvRows(decodeText(bytes), file);
  if (header === undefined) throw inputProblems([{ file, line: 1, what: 'the file is empty' }]);
  const places = placesOf(file, header.cells, columns);
  const problems: FileProblem[] = [];
  const cases: Readonly<Record<string, unknown>>[] = [];
  const leftOut: string[] = [];
  const ids = new Map<string, number>();
  for (const { line, cells } of rows) {
    const add = (what: string): unknown => problems.push({ file, line, what });
    if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
      add('the row has more cells than the first one');
    }
    const named = [...places].map(([field, place]): [Field, string] => [field, cells[place] ?? '']);
    const filled: Cells = new Map(named.filter(([, cell]) => cell.trim() !== ''));
    if (!filled.has('text')) {
      leftOut.push(`${file}:${line}: the cell of ${columns.text} is empty`);
      continue;
    }
    const read = caseOf(filled);
    read.problems.forEach(add);
    const { id } = read.line;
    const first = id === undefined ? undefined : ids.get(id);
    if (first !== undefined) add(`the id ${id} stands on line ${first} already`);
    else if (id !== undefined) ids.set(id, line);
    cases.push(read.line);
  }
  if (cases.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, what: 'no row below the first one holds a message' });
  }
  if (problems.length > 0) throw inputProblems(problems);
  await writeDatasetFolder(outFolder, `Rows of ${basename(file)}.`, cases);
  return { cases: cases.length, leftOut };
};
