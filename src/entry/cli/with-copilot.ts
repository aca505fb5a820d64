import { readConfig } from '../../composition/config.ts';
import type { Copilot } from '../../composition/open-copilot.ts';
import { showProgress } from './show-progress.ts';

/**
 * Opens the copilot beside whoever writes, does the work and closes it, whatever happens. Index and model are imported
 * here, so that commands without them start at once.
 */
export const withCopilot = async <Result>(work: (copilot: Copilot) => Promise<Result>): Promise<Result> => {
  const { openCopilot } = await import('../../composition/open-copilot.ts');
  const copilot = await openCopilot(readConfig(process.env), 'reader', showProgress());
  try {
    return await work(copilot);
  } finally {
    await copilot.close();
  }
};
