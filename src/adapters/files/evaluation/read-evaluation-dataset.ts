import type { CareCase } from '../../../case/care-case.ts';
import type { EvaluationCase, EvaluationDataset } from '../../../evaluate/suite/evaluation-case.ts';
import { evaluationCaseOf, goldProblems } from '../../../evaluate/suite/gold-labels.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { type CaseLine, readClosedLine, readLabelledLine } from './case-line.ts';
import { openDatasetFolder } from './dataset-folder.ts';
import { type FileProblem, inputProblems } from './file-problems.ts';
import { utf8Lines } from './utf8-lines.ts';

/** Turns the bytes of one case in JSON into a case. */
export type ReadCase = (bytes: Uint8Array) => Promise<CareCase>;

type Line = { readonly file: string; readonly line: number; readonly text: string };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Gives the lines of a file that hold something, and what is wrong with the file as a whole. */
const linesOf = (
  file: string,
  bytes: Uint8Array,
): { readonly lines: readonly Line[]; readonly problems: readonly FileProblem[] } => {
  const { lines, problem } = utf8Lines(bytes);
  const filled = lines.flatMap((text, at) =>
    text === null || text.trim() === '' ? [] : [{ file, line: at + 1, text }],
  );
  if (problem !== null) return { lines: filled, problems: [{ file, ...problem }] };
  const [first] = filled;
  if (first !== undefined && filled.length > 1 && !isJson(first.text) && isJson(lines.join('\n'))) {
    const what = 'the file is one JSON text over several lines; write one case a line';
    return { lines: [], problems: [{ file, line: first.line, what }] };
  }
  return { lines: filled, problems: [] };
};

const readLine = (text: string, shape: string): CaseLine => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken', problems: ['the line is no JSON'] };
  }
  return shape === 'closed-cases@1' ? readClosedLine(value) : readLabelledLine(value, text);
};

const readCareCase = async (json: string, readCase: ReadCase): Promise<CareCase | string> => {
  try {
    return await readCase(new TextEncoder().encode(json));
  } catch (error) {
    if (error instanceof CopilotError) return error.message.replace(/\.$/u, '');
    throw error;
  }
};

const repeatedId = (id: string, hasId: boolean, here: Line, first: Line): string => {
  const where = first.file === here.file ? `line ${first.line}` : `${first.file}:${first.line}`;
  return hasId
    ? `the id ${id} stands on ${where} already`
    : `the same message stands on ${where} already; take one out or give both an id`;
};

/**
 * Reads a dataset's folder. `documents` are the ids of all that can answer; when given, labels may name no other. Lines that
 * are right but hold nothing to measure come back as `leftOut`.
 * Throws CopilotError 'input-invalid' with all problems, the first 20 named, as "FILE:LINE: what is wrong".
 */
export const readEvaluationDataset = async (
  folder: string,
  readCase: ReadCase,
  documents: ReadonlySet<string> | null = null,
): Promise<EvaluationDataset> => {
  const { sheet, files, checksum } = await openDatasetFolder(folder);
  const { name, version, schema, cases: sealed } = sheet.data;
  const problems: FileProblem[] = [];
  const accept = `accept them with: cair eval seal ${folder}`;
  if (sealed.sha256 === undefined) {
    problems.push(sheet.problemAt(['cases', 'sha256'], `is missing; when the cases are right, ${accept}`));
  } else if (sealed.sha256.toLowerCase() !== checksum) {
    const what = `the cases are not those that were accepted; look at what changed, then ${accept}`;
    problems.push(sheet.problemAt(['cases', 'sha256'], what));
  }
  const cases: EvaluationCase[] = [];
  const leftOut: { readonly id: string; readonly reason: string }[] = [];
  const seen = new Map<string, Line>();
  for (const { file, bytes } of files) {
    const found = linesOf(file, bytes);
    problems.push(...found.problems);
    if (found.lines.length === 0 && found.problems.length === 0) {
      problems.push({ file, line: 1, what: 'there are no cases in the file; it needs one at least' });
    }
    for (const here of found.lines) {
      const add = (what: string): unknown => problems.push({ file, line: here.line, what });
      const line = readLine(here.text, schema);
      if (line.kind === 'broken') line.problems.forEach(add);
      if (line.kind === 'left-out') leftOut.push({ id: line.id, reason: line.reason });
      if (line.kind !== 'case') continue;
      const careCase = await readCareCase(line.json, readCase);
      if (typeof careCase === 'string') {
        add(careCase);
        continue;
      }
      const first = seen.get(careCase.id);
      if (first === undefined) seen.set(careCase.id, here);
      else add(repeatedId(careCase.id, line.hasId, here, first));
      if (line.gold !== undefined) goldProblems(line.gold, careCase, documents).forEach(add);
      cases.push(evaluationCaseOf(careCase, line.gold, line.closedAt));
    }
  }
  if (cases.length === 0 && problems.length === 0) {
    const what = `all ${leftOut.length} cases were left out, the first because ${leftOut[0]?.reason}`;
    problems.push(sheet.problemAt(['cases'], what));
  }
  if (problems.length > 0) throw inputProblems(problems);
  return { name, version, checksum, cases, leftOut };
};
