import type { Document } from 'yaml';
import type { z } from 'zod';
import { type FileProblem, inOrderOfLines, inputProblems } from './file-problems.ts';
import { shapeProblems } from './shape-problems.ts';
import { utf8Lines } from './utf8-lines.ts';
import { readYamlSheet } from './yaml-sheet.ts';

/** A YAML file that has the shape it should have. */
export type Sheet<Data> = {
  readonly data: Data;
  /** The document behind it, with comments, for writing it anew. */
  readonly document: Document.Parsed;
  /** Gives a problem at a key; 'limit: what is wrong', with its line. */
  readonly problemAt: (path: readonly PropertyKey[], what: string) => FileProblem;
};

/**
 * Reads the bytes of a YAML file against a schema; `what` names its content ('a suite').
 * Throws CopilotError 'input-invalid' with every problem as "FILE:LINE: what is wrong".
 */
export const readSheet = <Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
  what: string,
): Sheet<z.output<Schema>> => {
  const { lines, problem } = utf8Lines(bytes);
  if (problem !== null) throw inputProblems([{ file, ...problem }]);
  const sheet = readYamlSheet(lines.join('\n'), file, what);
  if ('problems' in sheet) throw inputProblems(sheet.problems);
  const problemAt = (path: readonly PropertyKey[], text: string): FileProblem => ({
    file,
    line: sheet.lineOf(path),
    what: `${path.map(String).join('.') || what}: ${text}`,
  });
  const parsed = schema.safeParse(sheet.data, { reportInput: true });
  if (parsed.success) return { data: parsed.data, document: sheet.document, problemAt };
  const problems = shapeProblems(parsed.error, schema).map((one) => problemAt(one.path, one.what));
  throw inputProblems(inOrderOfLines(problems));
};
