import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { datasetSheetFile } from './dataset-folder.ts';

/** Throws CopilotError 'conflict' when a folder is there already: a dataset is never overwritten. */
export const refuseExisting = (folder: string): void => {
  if (!existsSync(folder)) return;
  throw new CopilotError(
    'conflict',
    `${folder}: is there already; name another folder or take it away first`,
  );
};

/**
 * Writes a new dataset, one JSON object a case, sealed with its checksum; it is named after the folder. The folder appears whole or
 * not at all. Throws CopilotError 'conflict' when it is there already, 'storage-failed' when it cannot be written.
 */
export const writeDatasetFolder = async (
  folder: string,
  about: string,
  cases: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  refuseExisting(folder);
  const target = resolve(folder);
  const next = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  const lines = cases.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sheet = {
    name: basename(target),
    version: '1',
    schema: 'cases@1',
    about,
    cases: { file: 'cases.jsonl', sha256: createHash('sha256').update(lines).digest('hex') },
  };
  try {
    await mkdir(next, { recursive: true });
    await writeFile(join(next, 'cases.jsonl'), lines);
    await writeFile(join(next, datasetSheetFile), stringify(sheet, { lineWidth: 0 }));
    await rename(next, target);
  } catch (cause) {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    throw new CopilotError('storage-failed', `${folder}: the dataset cannot be written.`, { cause });
  }
};
