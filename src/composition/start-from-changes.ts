import type { Config } from './config.ts';
import type { StartProgress } from './first-start.ts';
import type { Knowledge } from './knowledge-over.ts';
import { syncOver } from './sync-over.ts';

/**
 * Starts over a source that can tell what has changed. A server mends its index and takes the first load in as a job, while it
 * answers; a command that finds the folder empty waits for it. Either goes on where one broke off.
 */
export const startFromChanges = async (
  config: Config,
  knowledge: Knowledge,
  role: 'reader' | 'writer',
  progress: StartProgress,
): Promise<void> => {
  if (role === 'writer') await knowledge.restoreIndex((done) => progress('write', done, null));
  else await syncOver(config, knowledge).sync({ progress });
};
