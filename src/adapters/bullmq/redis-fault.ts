import { CopilotError } from '../../fault/copilot-error.ts';

/** Refusals that another password, user or database cures. */
const accessWords = /^(?:NOAUTH|WRONGPASS|NOPERM|ERR (?:AUTH|invalid password|DB index))/u;

/** Refusals that pass: it loads its data, or is busy with a script. */
const passingWords = /^(?:LOADING|BUSY|TRYAGAIN|MASTERDOWN|CLUSTERDOWN)/u;

const settings = 'CAIR_REDIS_URL';

/** Gives an error without what the client hangs on to it: the command, which for a log-in holds the password. */
export const withoutCommand = (error: unknown): Error => {
  const plain = new Error(error instanceof Error ? error.message : 'A fault without a word.');
  if (error instanceof Error && error.stack !== undefined) plain.stack = error.stack;
  return plain;
};

/** Gives what to do about a fault of Redis; what Redis said itself is the cause. */
export const redisFault = (error: unknown, place: string): CopilotError => {
  if (error instanceof CopilotError) return error;
  const cause = withoutCommand(error);
  const said = cause.message;
  const fault = (message: string, retryable: boolean): CopilotError =>
    new CopilotError('storage-failed', message, { cause, retryable });
  if (accessWords.test(said))
    return fault(
      `Redis at ${place} refuses the log-in; correct user, password or database in ${settings}.`,
      false,
    );
  if (/^OOM/u.test(said))
    return fault(
      `Redis at ${place} is full; give it more memory (maxmemory) and keep the policy noeviction.`,
      true,
    );
  if (/^(?:MISCONF|READONLY)/u.test(said))
    return fault(
      `Redis at ${place} takes no writes; look at its disk, and point ${settings} at the primary.`,
      true,
    );
  if (passingWords.test(said)) return fault(`Redis at ${place} is not ready yet.`, true);
  if (/Redis version/u.test(said))
    return fault(`Redis at ${place} is too old for jobs; version 6.2 or later is needed.`, false);
  return fault(`Redis at ${place} cannot be reached; start it, or correct ${settings}.`, true);
};
