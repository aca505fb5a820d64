import { CopilotError } from '../../../fault/copilot-error.ts';

/** Primary result codes SQLITE_BUSY and SQLITE_LOCKED, https://www.sqlite.org/rescode.html. */
const busyCodes = [5, 6];

/** Tells whether SQLite failed only because another connection holds the file; extended codes keep the primary one in their low byte. */
export const isBusy = (cause: unknown): boolean =>
  cause instanceof Error &&
  'errcode' in cause &&
  typeof cause.errcode === 'number' &&
  busyCodes.includes(cause.errcode & 0xff);

/** Gives the fault for an error of SQLite or of its file; a fault that is one already stays as it is. */
export const sqliteFault = (cause: unknown, message: string): CopilotError =>
  cause instanceof CopilotError
    ? cause
    : new CopilotError('storage-failed', message, { cause, retryable: isBusy(cause) });
