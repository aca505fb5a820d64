import type { ReplyToCalibrateBy } from '../../../copilot/calibrate-tone.ts';
import { contentHash } from '../../../knowledge/content-hash.ts';
import { type FileProblem, inOrderOfLines, inputProblems } from '../evaluation/file-problems.ts';
import { type RowDefaults, replyOfRow } from './reply-of-row.ts';
import { readReplyRows } from './reply-rows.ts';

export type GradedReplies = {
  readonly replies: readonly ReplyToCalibrateBy[];
  /** Of the text of the file. */
  readonly content: string;
};

/** A grade with a point or a comma; null for anything that is no grade from 1 to 5. */
const gradeOf = (cell: string): number | null => {
  const written = cell.trim().replace(',', '.');
  const grade = /^\d(?:\.\d+)?$/u.test(written) ? Number(written) : Number.NaN;
  return grade >= 1 && grade <= 5 ? grade : null;
};

/**
 * Reads replies that people graded: a table (CSV, TSV) or JSON lines with `reply` and `grade`, and where they are known `language`,
 * `market`, `channel`, `complaint`, `customer`, `question`, `message` (the customer's own, which tells whether a reply turns to them); `defaults` where a row has neither language nor market. Throws CopilotError 'input-invalid' with all problems as
 * "FILE:LINE: what is wrong".
 */
export const readGradedReplies = async (file: string, defaults: RowDefaults = {}): Promise<GradedReplies> => {
  const { text, rows, problems: found } = await readReplyRows(file, ['reply', 'grade']);
  const problems: FileProblem[] = [...found];
  const seen = new Map<string, number>();
  const replies = rows.map((row): ReplyToCalibrateBy => {
    const { line, cells } = row;
    const add = (what: string): unknown => problems.push({ file, line, what });
    const read = replyOfRow(row, defaults);
    read.problems.forEach(add);
    const cell = cells.get('grade');
    const grade = cell === undefined ? null : gradeOf(cell);
    if (grade === null) add(cell === undefined ? 'grade: is missing' : 'grade: give a number from 1 to 5');
    const { reply, market, context } = read.reply;
    const key = JSON.stringify([reply.trim(), context.language, market, context.questions, context.message]);
    const first = seen.get(key);
    if (reply !== '' && first !== undefined)
      add(`the same reply stands on line ${first} already; give it once, with the mean of its grades`);
    else seen.set(key, line);
    return { ...read.reply, grade: grade ?? 1 };
  });
  if (rows.length === 0 && problems.length === 0)
    problems.push({ file, line: 1, what: 'there is no graded reply in it' });
  if (problems.length > 0) throw inputProblems(inOrderOfLines(problems));
  return { replies, content: contentHash(text) };
};
