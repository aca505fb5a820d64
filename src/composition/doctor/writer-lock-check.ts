import { existsSync } from 'node:fs';
import { takeWriterLock } from '../../adapters/sql/sqlite/writer-lock.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { inOrder, notUsed, type Probe } from '../../copilot/checks/system-check.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { isShared } from '../database-config.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Looks whether the right to write is free, or held by a running process. */
export const writerLockCheck = ({ config }: DoctorParts): Probe => ({
  name: 'writer-lock',
  look: async () => {
    if (isShared(config))
      return notUsed('The records are in PostgreSQL, to which several processes may write.');
    const path = `${config.CAIR_DATA}/writer.lock`;
    const free = 'No process has the right to write to the data folder; the next one can take it.';
    if (!existsSync(path)) return inOrder(free);
    try {
      takeWriterLock(path).release();
      return inOrder(free);
    } catch (error) {
      if (error instanceof CopilotError && error.code === 'conflict')
        return inOrder('A running process, as a rule the server, has the right to write to the data folder.');
      return failedBy(error, 'Give the user of this process the right to write to the folder of CAIR_DATA.');
    }
  },
});
