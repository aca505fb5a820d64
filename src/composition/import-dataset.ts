import { statSync } from 'node:fs';
import { importBeir } from '../adapters/files/evaluation/import-beir.ts';
import { type CsvColumns, importCsv } from '../adapters/files/evaluation/import-csv.ts';
import { sealDataset } from '../adapters/files/evaluation/seal-dataset.ts';

/**
 * Turns a folder in BEIR format, or a table, into a new dataset.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong", 'conflict' for a folder that is there already.
 */
export const importDataset = async (
  from: string,
  out: string,
  columns: CsvColumns,
): Promise<{ readonly cases: number; readonly leftOut: readonly string[] }> => {
  const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? { ...(await importBeir(from, out)), leftOut: [] } : importCsv(from, out, columns);
};

/** Accepts the cases of a dataset as they are and gives their checksum. Throws CopilotError 'input-invalid'. */
export const acceptDataset = (folder: string): Promise<string> => sealDataset(folder);
