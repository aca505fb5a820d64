import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';

/** What is said of a file that is not there or cannot be read, and of one that is no JSON. */
export type JsonFileWords = {
  readonly unreadable: string | ((cause: unknown) => string);
  readonly noJson: string;
};

/** Gives the fault "FILE: what is wrong" of an input file. */
export const brokenFile = (file: string, what: string, cause?: unknown): CopilotError =>
  new CopilotError('input-invalid', `${file}: ${what}`, { cause });

/** Gives the fault for a value of another shape, with the place where it differs first. */
export const wrongShape = (file: string, { issues: [issue] }: z.ZodError): CopilotError =>
  brokenFile(file, `${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'another shape'}`);

/** Reads the value of a JSON file, with or without a byte order mark. Throws CopilotError 'input-invalid' as "FILE: what is wrong". */
export const readJsonFile = async (file: string, { unreadable, noJson }: JsonFileWords): Promise<unknown> => {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\u{feff}/u, '');
  } catch (cause) {
    throw brokenFile(file, typeof unreadable === 'string' ? unreadable : unreadable(cause), cause);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw brokenFile(file, noJson, cause);
  }
};
