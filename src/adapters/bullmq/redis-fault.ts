import { CopilotError } from '../../fault/copilot-error.ts';

/** Refusals that another password, user or database cures. */
const accessWords = /^(?:NOAUTH|WRONGPASS|NOPERM|ERR (?:AUTH|invalid password|DB index))/u;

/** Refusals that pass: it loads its data, or is busy with a script. */
const passingWords = /^(?:LOADING|BUSY|TRYAGAIN|MASTERDOWN|CLUSTERDOWN)/u;

const settings = 'CAIR_REDIS_URL';

/** Gives what to do about a fault of Redis; what Redis said itself stays in the cause, for it may quote what was sent. */
export const redisFault = (cause: unknown, place: string): CopilotError => {
  if (cause instanceof CopilotError) return cause;
  const said = cause instanceof Error ? cause.message : '';
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

type Method = (...given: never[]) => Promise<unknown>;

/** Gives an adapter whose every error is a CopilotError with what to do about it. */
export const withRedisFaults = <Adapter extends Readonly<Record<string, Method>>>(
  adapter: Adapter,
  place: string,
): Adapter =>
  Object.fromEntries(
    Object.entries(adapter).map(([name, method]) => [
      name,
      async (...given: never[]) => {
        try {
          return await method(...given);
        } catch (cause) {
          throw redisFault(cause, place);
        }
      },
    ]),
  ) as Adapter;
