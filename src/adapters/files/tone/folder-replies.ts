import { readFile } from 'node:fs/promises';
import { extname, relative, sep } from 'node:path';
import type { ReplyToStudy } from '../../../copilot/study-tone.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { decodeText } from '../../../language/decode-text.ts';
import { filesBelow } from '../files-below.ts';
import { replyOfRow } from './reply-of-row.ts';
import { readReplyRows } from './reply-rows.ts';

/** Replies, and what could not be read as "WHERE: why". */
export type FoundReplies = { readonly replies: readonly ReplyToStudy[]; readonly leftOut: readonly string[] };

/** Gives the text of a mail's bytes without what it quotes. */
export type ReadMailReply = (bytes: Uint8Array) => Promise<string>;

/** A folder may be named after the language and market of what is in it: `sv-SE/thanks.txt`. */
const tagFolder = /^[a-z]{2}(?:-[A-Z]{2})?$/u;

const tagOfPath = (where: string): string | undefined =>
  where
    .split(sep)
    .slice(0, -1)
    .findLast((part) => tagFolder.test(part));

const replyOfText = (text: string, where: string, tag: string | undefined): ReplyToStudy | string => {
  const { reply, problems } = replyOfRow({ line: 1, cells: new Map([['reply', text]]) }, { tag });
  const [problem] = problems;
  return problem === undefined ? { id: where, names: [], ...reply } : `${where}: ${problem}`;
};

const repliesOfLines = async (
  path: string,
  where: string,
  tag: string | undefined,
): Promise<FoundReplies> => {
  const { rows, problems } = await readReplyRows(path, ['reply']);
  const leftOut = problems.map(({ line, what }) => `${where}:${line}: ${what}`);
  const replies = rows.flatMap((row): readonly ReplyToStudy[] => {
    const read = replyOfRow(row, { tag });
    leftOut.push(...read.problems.map((what) => `${where}:${row.line}: ${what}`));
    if (read.problems.length > 0) return [];
    const { customerName } = read.reply.context;
    const names = [customerName, row.cells.get('advisor')].filter((name) => name != null);
    return [{ id: row.cells.get('id') ?? `${where}:${row.line}`, names, ...read.reply }];
  });
  return { replies, leftOut };
};

/**
 * Reads the replies below a folder: text files and mails with one each, JSON lines and tables with many (`reply`; `language`, `market`,
 * `channel`, `complaint`, `customer`, `question`, `message` where known). Of a file that says no language its folder does (`sv-SE/`), then
 * `tag`, then the text. What cannot be read is left out and told.
 */
export const readFolderReplies = async (
  folder: string,
  { readMailReply, tag }: { readonly readMailReply: ReadMailReply; readonly tag: string | undefined },
): Promise<FoundReplies> => {
  const replies: ReplyToStudy[] = [];
  const leftOut: string[] = [];
  const one = (text: string, where: string): void => {
    const reply = replyOfText(text, where, tagOfPath(where) ?? tag);
    if (typeof reply === 'string') leftOut.push(reply);
    else replies.push(reply);
  };
  for (const { path, problem } of await filesBelow(folder)) {
    const where = relative(folder, path);
    if (problem !== null) {
      leftOut.push(`${where}: ${problem}`);
      continue;
    }
    try {
      const kind = extname(path).toLowerCase();
      if (kind === '.txt') one(decodeText(await readFile(path)), where);
      else if (kind === '.eml') one(await readMailReply(await readFile(path)), where);
      else if (['.jsonl', '.ndjson', '.csv', '.tsv'].includes(kind)) {
        const found = await repliesOfLines(path, where, tagOfPath(where) ?? tag);
        replies.push(...found.replies);
        leftOut.push(...found.leftOut);
      } else leftOut.push(`${where}: files of this kind are not read`);
    } catch (error) {
      if (error instanceof CopilotError) leftOut.push(...error.message.replaceAll(path, where).split('\n'));
      else leftOut.push(`${where}: the file cannot be read`);
    }
  }
  return { replies, leftOut };
};
