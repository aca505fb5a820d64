import { access, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failed, inOrder, notUsed, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { isShared } from '../database-config.ts';
import type { DoctorParts } from './doctor-parts.ts';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Looks whether the data folder can be written to, by a file that is gone again at once. */
export const dataFolderCheck = ({ config }: DoctorParts): Probe => ({
  name: 'data-folder',
  look: async () => {
    const folder = resolve(config.CAIR_DATA);
    const isAway = !(await isThere(folder));
    if (isAway && isShared(config))
      return notUsed('The data folder is not there; only evaluations and reports would be kept in it.');
    if (isAway)
      return warned(
        'The data folder is not there yet.',
        'Run cair index or cair serve, which makes it and fills it, or correct CAIR_DATA.',
      );
    const trial = join(folder, `.check-${process.pid}-${performance.now()}`);
    try {
      await writeFile(trial, '');
      await rm(trial);
      return inOrder('The data folder can be written to.');
    } catch {
      return failed(
        'The data folder cannot be written to.',
        'Give the user of this process the right to write to the folder of CAIR_DATA, or name another one.',
      );
    }
  },
});
