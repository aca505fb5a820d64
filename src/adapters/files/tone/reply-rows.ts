import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type FileProblem, inputProblems, readProblem } from '../evaluation/file-problems.ts';
import { namesMeant } from '../evaluation/nearest-names.ts';
import { readCsvRows } from '../evaluation/read-csv-rows.ts';
import { utf8Lines } from '../evaluation/utf8-lines.ts';

/** One reply of a file: its filled cells by the name of their column. */
export type ReplyRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

export type ReplyRows = {
  readonly text: string;
  readonly rows: readonly ReplyRow[];
  readonly problems: readonly FileProblem[];
};

const bare = (name: string): string => name.trim().toLowerCase();

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(String).join('\n') : String(value);
};

const rowsOfTable = (text: string, file: string, needed: readonly string[]): Omit<ReplyRows, 'text'> => {
  const [header, ...rows] = readCsvRows(text, file);
  if (header === undefined) throw inputProblems([{ file, line: 1, what: 'the file is empty' }]);
  const names = header.cells.map(bare);
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const written = header.cells.map((name) => name.trim());
    throw inputProblems(
      missing.map((name) => ({
        file,
        line: header.line,
        what: `there is no column ${name}; ${namesMeant(name, written, 'columns')}`,
      })),
    );
  }
  const problems: FileProblem[] = [];
  const read = rows.map(({ line, cells }): ReplyRow => {
    if (cells.slice(names.length).some((cell) => cell.trim() !== ''))
      problems.push({ file, line, what: 'the row has more cells than the first one' });
    const named = names.map((name, at) => [name, cells[at] ?? ''] as const);
    return { line, cells: new Map(named.filter(([, cell]) => cell.trim() !== '')) };
  });
  return { rows: read, problems };
};

const rowsOfJsonLines = (lines: readonly (string | null)[], file: string): Omit<ReplyRows, 'text'> => {
  const problems: FileProblem[] = [];
  const rows: ReplyRow[] = [];
  lines.forEach((text, at) => {
    if (text === null || text.trim() === '') return;
    const line = at + 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      problems.push({ file, line, what: 'the line is no JSON' });
      return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ file, line, what: 'the line is no JSON object' });
      return;
    }
    const named = Object.entries(value).map(([name, cell]) => [bare(name), cellOf(cell)] as const);
    rows.push({ line, cells: new Map(named.filter(([, cell]) => cell.trim() !== '')) });
  });
  return { rows, problems };
};

/**
 * Reads a table (CSV, TSV) or JSON lines with a reply a row; columns are told by name, whatever their case. Throws CopilotError
 * 'input-invalid' as "FILE:LINE: what is wrong" for a file that is not UTF-8, is no table or lacks a needed column.
 */
export const readReplyRows = async (file: string, needed: readonly string[]): Promise<ReplyRows> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw inputProblems([{ file, line: null, what: readProblem(error) }]);
  }
  const { lines, problem } = utf8Lines(bytes);
  if (problem !== null) throw inputProblems([{ file, ...problem }]);
  const text = lines.join('\n').replace(/^\u{feff}/u, '');
  const isLines = ['.jsonl', '.ndjson'].includes(extname(file).toLowerCase());
  return { text, ...(isLines ? rowsOfJsonLines(text.split('\n'), file) : rowsOfTable(text, file, needed)) };
};
