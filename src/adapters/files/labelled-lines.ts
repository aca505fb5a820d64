import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';

/** A line of a file of labels: its text, its value, and the fault "FILE:LINE: what is wrong" for what shows only later. */
export type LabelledLine<Value> = {
  readonly text: string;
  readonly value: Value;
  readonly broken: (what: string) => CopilotError;
};

/** Reads a file of one JSON object a line; empty lines are passed over. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong". */
export const readLabelledLines = async <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<readonly LabelledLine<z.output<Schema>>[]> => {
  const lines: LabelledLine<z.output<Schema>>[] = [];
  for (const [at, text] of (await readFile(file, 'utf8')).split(/\r?\n/u).entries()) {
    if (text.trim() === '') continue;
    const broken = (what: string): CopilotError =>
      new CopilotError('input-invalid', `${file}:${at + 1}: ${what}`, { details: { file, line: at + 1 } });
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw broken('the line is no JSON');
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw broken(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'another shape'}`);
    }
    lines.push({ text, value: parsed.data, broken });
  }
  return lines;
};
