import type { Connection } from 'jsforce/lib/connection.js';
import type { SalesforceToken } from './request-token.ts';
import { SalesforceFault } from './salesforce-fault.ts';

/** More log-ins than this in a minute help no more: the org refuses the session itself. */
const loginsPerMinute = 2;

type Refresh = (
  connection: Pick<Connection, 'instanceUrl'>,
  done: (error: Error | null | undefined, token?: string) => void,
) => void;

/**
 * Makes the step by which jsforce gets a new token when a session has ended. jsforce repeats a refused call without end as
 * long as the step succeeds, so that it fails once there were two log-ins within a minute.
 */
export const refreshBreaker = (login: () => Promise<SalesforceToken>, now: () => number = Date.now) => {
  let loggedInAt: readonly number[] = [];
  let fault: unknown = null;
  const refresh: Refresh = (connection, done) => {
    const start = now();
    loggedInAt = loggedInAt.filter((at) => start - at < 60_000);
    const token =
      loggedInAt.length >= loginsPerMinute
        ? Promise.reject(new SalesforceFault('INVALID_SESSION_ID', { status: 401 }))
        : login();
    token.then(
      ({ accessToken, instanceUrl }) => {
        fault = null;
        loggedInAt = [...loggedInAt, start];
        connection.instanceUrl = instanceUrl;
        done(null, accessToken);
      },
      (error: unknown) => {
        fault = error;
        done(error instanceof Error ? error : new Error('refresh failed'));
      },
    );
  };
  return {
    refresh,
    /** jsforce wraps the fault of a log-in into an error of its own; this is the fault itself. */
    fault: () => fault,
  };
};
