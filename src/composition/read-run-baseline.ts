import { z } from 'zod';
import { runBaselineSchema } from '../contract/evaluation-run.ts';
import type { RunBaseline } from '../evaluate/run/compare-runs.ts';
import { brokenFile, readJsonFile, wrongShape } from './read-json-file.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const isRun = runBaselineSchema.pick({ format: true });

/** What every version of a saved run says of itself. */
const formatted = z.object({ format: z.string().regex(/^cair-evaluation-run@\d+$/u) });

/**
 * Reads a run that was saved with `cair eval SUITE --save-baseline FILE`.
 * Throws CopilotError 'input-invalid' as "FILE: what is wrong".
 */
export const readRunBaseline = async (file: string): Promise<RunBaseline> => {
  const value = await readJsonFile(file, {
    unreadable: (cause) =>
      isMissing(cause)
        ? 'there is no such baseline; write it with cair eval SUITE --no-baseline --save-baseline FILE, or name another'
        : 'the baseline cannot be read; name a file that cair eval SUITE --save-baseline FILE wrote',
    noJson: 'the file is no JSON; write it anew with cair eval SUITE --save-baseline FILE',
  });
  const parsed = runBaselineSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data, file };
  if (!isRun.safeParse(value).success) {
    const { data } = formatted.safeParse(value);
    throw brokenFile(
      file,
      data === undefined
        ? 'the file is no saved run of a suite; write one with cair eval SUITE --save-baseline FILE'
        : `the run was saved by another version of the copilot (${data.format}); save it anew with cair eval SUITE --save-baseline FILE`,
    );
  }
  throw wrongShape(file, parsed.error);
};
