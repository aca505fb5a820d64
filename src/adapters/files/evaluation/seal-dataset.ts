import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { datasetSheetFile, openDatasetFolder } from './dataset-folder.ts';

/**
 * Accepts the cases of a dataset as they are: writes their checksum into dataset.yaml, comments kept, and gives it. The file
 * is replaced in one step, or stays as it is.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong", 'storage-failed' when it cannot be written.
 */
export const sealDataset = async (folder: string): Promise<string> => {
  const { sheet, checksum } = await openDatasetFolder(folder);
  if (sheet.data.cases.sha256 === checksum) return checksum;
  sheet.document.setIn(['cases', 'sha256'], checksum);
  const file = join(folder, datasetSheetFile);
  const next = join(folder, `.${datasetSheetFile}-${randomUUID()}`);
  try {
    // Long lines of a person's text stay as they are.
    await writeFile(next, sheet.document.toString({ lineWidth: 0 }), { flush: true });
    await rename(next, file);
  } catch (cause) {
    await rm(next, { force: true }).catch(() => undefined);
    throw new CopilotError('storage-failed', `${file}: the checksum cannot be written.`, { cause });
  }
  return checksum;
};
