import { existsSync } from 'node:fs';
import { type DatabaseState, inspectDatabase } from '../../adapters/sqlite/inspect-database.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { failed, inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { Config } from '../config.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Gives the state of the database; null while there is none. */
export const databaseState = ({ CAIR_DATA: folder }: Pick<Config, 'CAIR_DATA'>): DatabaseState | null =>
  existsSync(`${folder}/copilot.db`) ? inspectDatabase(`${folder}/copilot.db`) : null;

/**
 * Throws CopilotError 'conflict' unless the tables are exactly those of this version: opening the others would change them, or
 * is not safe.
 */
export const demandReadyDatabase = (config: Pick<Config, 'CAIR_DATA'>): void => {
  const state = databaseState(config);
  if (state !== null && state.missing.length + state.unknown.length === 0) return;
  throw new CopilotError('conflict', 'The database is not ready; mend the check database first.');
};

/** Looks whether the database can be read and its tables are those of this version. */
export const databaseCheck = ({ config }: DoctorParts): Probe => ({
  name: 'database',
  look: async () => {
    try {
      const state = databaseState(config);
      if (state === null)
        return warned('There is no database yet.', 'Run cair index or cair serve, which makes and fills it.');
      const { missing, unknown } = state;
      if (unknown.length > 0)
        return failed(
          'A later version of the copilot has written to the database.',
          'Run that version or a newer one, or give this one a data folder of its own by CAIR_DATA.',
        );
      if (missing.length > 0)
        return warned(
          `The tables of the database are ${missing.length} ${missing.length === 1 ? 'step' : 'steps'} behind this version.`,
          'Start cair serve once, which brings them up to date.',
        );
      return inOrder('The database can be read, and its tables are those of this version.');
    } catch (error) {
      return failedBy(
        error,
        'Restore copilot.db from a backup, or move it away and run cair index to begin anew.',
      );
    }
  },
});
