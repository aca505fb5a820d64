import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type DatasetSheet, datasetSheetSchema } from '../../../evaluate/suite/dataset-sheet.ts';
import { type FileProblem, inputProblems, readProblem } from './file-problems.ts';
import { readSheet, type Sheet } from './read-sheet.ts';

/** The file of a dataset's folder that says what it is. */
export const datasetSheetFile = 'dataset.yaml';

/** A file of cases as it is stored. */
type CasesFile = { readonly file: string; readonly bytes: Uint8Array };

/** A dataset's folder, its cases not yet looked into. */
type DatasetFolder = {
  readonly sheet: Sheet<DatasetSheet>;
  readonly files: readonly CasesFile[];
  /** SHA-256 of the files as they are now, one behind the other: what `cat FILE FILE | sha256sum` prints. */
  readonly checksum: string;
};

const missingSheet = (folder: string): string => {
  if (!existsSync(folder)) return `there is no folder ${folder}`;
  if (existsSync(join(folder, 'queries.jsonl')))
    return 'the file is missing; the folder is in BEIR format: import it';
  return 'the file is missing; write one with name, version, schema and cases as eval/README.md shows';
};

const readCasesFile = async (
  { problemAt }: Sheet<DatasetSheet>,
  folder: string,
  given: string,
  path: readonly PropertyKey[],
): Promise<CasesFile | FileProblem> => {
  const file = isAbsolute(given) ? given : join(folder, given);
  try {
    return { file, bytes: await readFile(file) };
  } catch (error) {
    return problemAt(path, `${given}: ${readProblem(error)}`);
  }
};

/**
 * Opens a dataset's folder: reads dataset.yaml and the files of cases that it names.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const openDatasetFolder = async (folder: string): Promise<DatasetFolder> => {
  const sheetFile = join(folder, datasetSheetFile);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(sheetFile);
  } catch (error) {
    const what = existsSync(sheetFile) ? readProblem(error) : missingSheet(folder);
    throw inputProblems([{ file: sheetFile, line: null, what }]);
  }
  const sheet = readSheet(bytes, sheetFile, datasetSheetSchema, 'a dataset');
  const { file, files = [] } = sheet.data.cases;
  const places: readonly (readonly [string, readonly PropertyKey[]])[] =
    file === undefined
      ? files.map((given, at) => [given, ['cases', 'files', at]])
      : [[file, ['cases', 'file']]];
  const read = await Promise.all(places.map(([given, path]) => readCasesFile(sheet, folder, given, path)));
  const problems = read.filter((one): one is FileProblem => 'what' in one);
  if (problems.length > 0) throw inputProblems(problems);
  const opened = read.filter((one): one is CasesFile => 'bytes' in one);
  const hash = createHash('sha256');
  for (const one of opened) hash.update(one.bytes);
  return { sheet, files: opened, checksum: hash.digest('hex') };
};
