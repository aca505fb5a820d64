import { basename, resolve } from 'node:path';
import { readBeirDataset } from '../beir-dataset.ts';
import { inputProblems } from './file-problems.ts';
import { refuseExisting, writeDatasetFolder } from './write-dataset-folder.ts';

/**
 * Turns a folder in BEIR format into a new dataset: every labelled query is a case whose whole text is one question, answered
 * by the documents with a grade above 0. The documents stay where they are: a suite names the BEIR folder as its knowledge.
 * Gives the number of cases. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong", 'conflict' for a folder that
 * is there already.
 */
export const importBeir = async (folder: string, outFolder: string): Promise<{ readonly cases: number }> => {
  refuseExisting(outFolder);
  const { queries, relevance } = await readBeirDataset(folder);
  if (queries.length === 0) {
    throw inputProblems([{ file: folder, line: null, what: 'no query has a label' }]);
  }
  const cases = queries.map(({ id, text, created }) => {
    const answers = [...(relevance.get(id) ?? [])]
      .filter(([, grade]) => grade > 0)
      .map(([document]) => document);
    return {
      id,
      ...(created === null ? {} : { receivedAt: created }),
      text,
      gold: { questions: [{ text, start: 0, end: text.length, answers }] },
    };
  });
  await writeDatasetFolder(
    outFolder,
    `Queries of ${basename(resolve(folder))}, a set in BEIR format.`,
    cases,
  );
  return { cases: cases.length };
};
