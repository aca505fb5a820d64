import { QdrantClientResourceExhaustedError, QdrantClientTimeoutError } from '@qdrant/js-client-rest';
import { askedWait } from '../../fault/asked-wait.ts';
import { CopilotError } from '../../fault/copilot-error.ts';

/** Gives the HTTP status that the server refused a call with, or null when it was no refusal. */
export const refusalStatus = (error: unknown): number | null =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null;

const fault = (
  message: string,
  cause: unknown,
  retryable: boolean,
  details: Readonly<Record<string, number>> = {},
): CopilotError => new CopilotError('index-failed', message, { cause, retryable, details });

/** What the client says, in the place of the refusal, of a Retry-After that is a date: proxies may send one. */
const unreadWait = /^Invalid retryAfter value/u;

/** Of a wait in seconds the client reads the first digit alone and keeps nothing else of the answer: it is asked again too soon, never too late. */
const refusedForNow = (error: unknown): { readonly retryAfterMs?: number } | null => {
  if (error instanceof QdrantClientResourceExhaustedError)
    return askedWait(429, { 'retry-after': String(error.retry_after) });
  return error instanceof Error && unreadWait.test(error.message) ? {} : null;
};

/** Gives the fault of a call; what the server said stays in the cause, for it may quote what was sent. */
const indexFault = (what: string, error: unknown): CopilotError => {
  if (error instanceof CopilotError) return error;
  if (error instanceof QdrantClientTimeoutError) {
    return fault(`The search index could not ${what} in time.`, error, true);
  }
  const wait = refusedForNow(error);
  if (wait !== null)
    return fault(`The search index has too much to do to ${what}.`, error, true, { status: 429, ...wait });
  const status = refusalStatus(error);
  if (status !== null) {
    const isAccess = status === 401 || status === 403;
    const isPassing = status === 408 || status === 429 || status >= 500;
    const message = isAccess
      ? `The search index does not accept the API key and could not ${what}.`
      : `The search index could not ${what}.`;
    return fault(message, error, isPassing, { status });
  }
  // fetch reports a connection that fails, and nothing else, as a TypeError with the socket's error as its cause.
  const isUnreachable = error instanceof TypeError && error.cause !== undefined;
  return isUnreachable
    ? fault(`The search index could not be reached to ${what}.`, error, true)
    : fault(`The search index could not ${what}: its answer was not understood.`, error, false);
};

/** Runs a call to the server and turns whatever it throws into CopilotError 'index-failed'. */
export const translated = async <Result>(what: string, call: () => Promise<Result>): Promise<Result> => {
  try {
    return await call();
  } catch (error) {
    throw indexFault(what, error);
  }
};

/** Checks that a write was done and not only taken down. Throws CopilotError 'index-failed'. */
export const completed = ({ status }: { readonly status: string }): void => {
  if (status === 'completed') return;
  throw fault('The search index took a write down but did not finish it in time.', undefined, true);
};
