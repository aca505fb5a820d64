import { readFile } from 'node:fs/promises';
import { runBaselineSchema } from '../contract/evaluation-run.ts';
import type { RunBaseline } from '../evaluate/run/compare-runs.ts';
import { CopilotError } from '../fault/copilot-error.ts';

/**
 * Reads a run that was saved with `cair eval SUITE --save-baseline FILE`.
 * Throws CopilotError 'input-invalid' as "FILE: what is wrong".
 */
export const readRunBaseline = async (file: string): Promise<RunBaseline> => {
  const broken = (what: string, cause?: unknown): CopilotError =>
    new CopilotError('input-invalid', `${file}: ${what}`, { cause });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw broken(
      'there is no such baseline; write one with cair eval SUITE --save-baseline FILE, or take it out of the suite',
      cause,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw broken('the file is no JSON; write it anew with cair eval SUITE --save-baseline FILE', cause);
  }
  const parsed = runBaselineSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data, file };
  const issue = parsed.error.issues[0];
  throw broken(`${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'another shape'}`);
};
