import { CopilotError } from '../../../fault/copilot-error.ts';

/** One thing that is wrong in a file; the line counts from 1, null stands for the whole file. */
export type FileProblem = { readonly file: string; readonly line: number | null; readonly what: string };

/** So many problems are named; behind them a person starts mending anyway. */
const mostNamed = 20;

/** Gives all problems as one fault: 'FILE:LINE: what is wrong', one a line, the first 20 and the number of the rest. */
export const inputProblems = (problems: readonly FileProblem[]): CopilotError => {
  const named = problems
    .slice(0, mostNamed)
    .map(({ file, line, what }) => `${file}${line === null ? '' : `:${line}`}: ${what}`);
  const rest = problems.length - named.length;
  if (rest > 0) named.push(`and ${rest} more ${rest === 1 ? 'problem' : 'problems'}`);
  const [first] = problems;
  return new CopilotError('input-invalid', named.join('\n'), {
    details: {
      problems: problems.length,
      ...(first === undefined ? {} : { file: first.file }),
      ...(first === undefined || first.line === null ? {} : { line: first.line }),
    },
  });
};

/** Gives the problems of one file as a person meets them from its top. */
export const inOrderOfLines = (problems: readonly FileProblem[]): readonly FileProblem[] =>
  problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));

/** Says why a file could not be opened or read, in words. */
export const readProblem = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name a file';
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it';
  return 'it cannot be read';
};
