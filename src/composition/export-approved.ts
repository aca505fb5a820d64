import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeDatasets } from '../adapters/files/write-dataset.ts';
import { sqlCaseStore } from '../adapters/sql/case-store.ts';
import { type CaseExport, type ExportRequest, makeExportCases } from '../copilot/export-cases.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { isShared } from './database-config.ts';
import { openRecords, type RecordsConfig, recordsFile } from './open-records.ts';

/** An export with the folders that it was written to, in the order of its datasets. */
export type WrittenExport = CaseExport & { readonly places: readonly string[] };

/**
 * Writes the approved cases of the configured records as datasets below a folder; needs neither model nor index.
 * Throws CopilotError 'not-found' where nothing was ever approved.
 */
export const exportApproved = async (
  config: RecordsConfig,
  folder: string,
  request: Omit<ExportRequest, 'salt'> & { readonly keepIds: boolean },
): Promise<WrittenExport> => {
  if (!isShared(config) && !existsSync(recordsFile(config))) {
    throw new CopilotError('not-found', `There is no copilot in ${config.CAIR_DATA} yet; set CAIR_DATA.`);
  }
  const database = await openRecords(config);
  try {
    const { keepIds, ...rest } = request;
    const salt = keepIds ? null : randomBytes(32).toString('hex');
    const made = await makeExportCases({ cases: sqlCaseStore(database) })({ ...rest, salt });
    return { ...made, places: await writeDatasets(folder, made.datasets) };
  } finally {
    await database.destroy();
  }
};
