import { readConfig } from '../../composition/config.ts';
import { type Copilot, openCopilot } from '../../composition/open-copilot.ts';
import { showProgress } from './show-progress.ts';

/** Opens the copilot beside whoever writes, does the work and closes it, whatever happens. */
export const withCopilot = async <Result>(work: (copilot: Copilot) => Promise<Result>): Promise<Result> => {
  const copilot = await openCopilot(readConfig(process.env), 'reader', showProgress());
  try {
    return await work(copilot);
  } finally {
    await copilot.close();
  }
};
