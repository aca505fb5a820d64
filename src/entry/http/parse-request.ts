import type { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { wordsOfIssue } from './words-of-issue.ts';

/** Parses what came in, or throws CopilotError 'input-invalid' that names the first field that is wrong. */
export const parseRequest = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value, { error: wordsOfIssue });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'request';
  throw new CopilotError('input-invalid', `${where}: ${issue?.message ?? 'it has another shape'}.`);
};
