import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import { refuseExisting, writeDatasetFolder } from './evaluation/write-dataset-folder.ts';

/** A dataset to be written. */
export type DatasetContent = {
  /** Also the name of its folder. */
  readonly name: string;
  readonly about: string;
  /** Values that JSON can hold. */
  readonly cases: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Writes datasets below a folder, each as a folder of its name with dataset.yaml and cases.jsonl, and gives their paths. All
 * of them are there at the end or none is, and none is half written. Throws CopilotError 'conflict' where a name is taken,
 * 'storage-failed' where the folder cannot be written.
 */
export const writeDatasets = async (
  parent: string,
  datasets: readonly DatasetContent[],
): Promise<readonly string[]> => {
  const moves = datasets.map((dataset) => ({ dataset, place: join(parent, dataset.name) }));
  for (const { place } of moves) refuseExisting(place);
  const done: string[] = [];
  let building: string | null = null;
  try {
    await mkdir(parent, { recursive: true });
    // Beside their places, so that each can be moved there in one step.
    building = await mkdtemp(join(parent, '.export-'));
    for (const { name, about, cases } of datasets)
      await writeDatasetFolder(join(building, name), about, cases);
    for (const { dataset, place } of moves) {
      // Again, for a move would silently take the place of an empty folder that somebody made meanwhile.
      refuseExisting(place);
      await rename(join(building, dataset.name), place);
      done.push(place);
    }
    return done;
  } catch (cause) {
    for (const place of done) await rm(place, { recursive: true, force: true });
    if (cause instanceof CopilotError) throw cause;
    throw new CopilotError('storage-failed', `The datasets cannot be written to ${parent}.`, { cause });
  } finally {
    if (building !== null) await rm(building, { recursive: true, force: true });
  }
};
