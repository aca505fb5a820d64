import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeDatasets } from '../adapters/files/write-dataset.ts';
import { sqliteCaseStore } from '../adapters/sqlite/case-store.ts';
import { openDatabase } from '../adapters/sqlite/open-database.ts';
import { type CaseExport, type ExportRequest, makeExportCases } from '../copilot/export-cases.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Config } from './config.ts';

/** An export with the folders that it was written to, in the order of its datasets. */
export type WrittenExport = CaseExport & { readonly places: readonly string[] };

/**
 * Writes the approved cases of the configured data folder as datasets below a folder; needs neither model nor index.
 * Throws CopilotError 'not-found' where nothing was ever approved.
 */
export const exportApproved = async (
  config: Pick<Config, 'CAIR_DATA'>,
  folder: string,
  request: Omit<ExportRequest, 'salt'> & { readonly keepIds: boolean },
): Promise<WrittenExport> => {
  const path = `${resolve(config.CAIR_DATA)}/copilot.db`;
  if (!existsSync(path)) {
    throw new CopilotError('not-found', `There is no copilot in ${config.CAIR_DATA} yet; set CAIR_DATA.`);
  }
  const database = await openDatabase(path);
  try {
    const { keepIds, ...rest } = request;
    const salt = keepIds ? null : randomBytes(32).toString('hex');
    const made = await makeExportCases({ cases: sqliteCaseStore(database) })({ ...rest, salt });
    return { ...made, places: await writeDatasets(folder, made.datasets) };
  } finally {
    await database.destroy();
  }
};
