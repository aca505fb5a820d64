import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { askedWait } from '../../fault/asked-wait.ts';
import { CopilotError, type FaultCode } from '../../fault/copilot-error.ts';

/** What differs between the servers that are asked through this client. */
export type AskedServer = {
  readonly code: Extract<FaultCode, 'embedder-failed' | 'model-failed'>;
  /** 'The embedding server', at the beginning of a sentence. */
  readonly name: string;
  /** What to check when it refused the request. */
  readonly whenRefused: string;
  /** What it should have answered with. */
  readonly expected: string;
};

/** Statuses by which servers refuse what they were sent, rather than who sent it. */
const refusals = new Set([400, 413, 422]);

/** Statuses after which the same request may succeed, as the client's own retries have it; so may any 5xx. */
const passing = new Set([408, 409, 429]);

/** Only a word made for machines: some servers put the whole input into every other field. */
const codeWord = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w.-]{1,60}$/u.test(value) ? value : null;

const remedy = (status: number, { whenRefused }: AskedServer): string => {
  if (status === 401 || status === 403) return 'refused the key; check the API key and what it may use';
  if (status === 404)
    return 'does not know this model or address; check the name of the model or deployment and the URL';
  if (status === 429) return 'is asked more often than it allows; wait, or ask for a higher limit';
  if (status === 408 || status === 409 || status >= 500) return 'failed; try again later';
  return `refused the request; ${whenRefused}`;
};

/** The system's word for why there was no connection, such as ECONNREFUSED. */
const networkReason = (error: unknown): string | null => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && codeWord(at.code) !== null) return codeWord(at.code);
  }
  return null;
};

/** Tells whether the server understood the request and would not have its content. */
export const isRefusal = (error: unknown): error is APIError =>
  error instanceof APIError && refusals.has(error.status ?? 0);

/** Gives the fault of a server that answered something that is no answer. */
export const notUnderstood = ({ code, name, expected }: AskedServer): CopilotError =>
  new CopilotError(
    code,
    `${name} answered with something else than ${expected}; check that its address speaks the protocol.`,
  );

/**
 * Turns what the client threw into a CopilotError of the asked server. The client's error is not kept as the cause: it
 * holds the server's answer, and servers repeat the texts and parts of the key in theirs.
 */
export const serverFault = (error: unknown, server: AskedServer): CopilotError => {
  if (error instanceof CopilotError) return error;
  const fault = (what: string, retryable: boolean, details: Record<string, string | number> = {}) =>
    new CopilotError(server.code, `${server.name} ${what}.`, { retryable, details });
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) {
    return fault('did not answer in time; check its load, or raise the timeout', true);
  }
  if (error instanceof APIConnectionError) {
    const reason = networkReason(error);
    return fault(
      'cannot be reached; check its address and that it runs',
      true,
      reason === null ? {} : { reason },
    );
  }
  if (error instanceof APIError && error.status !== undefined) {
    const { status, requestID, headers } = error;
    const code = codeWord(error.code);
    const details = {
      status,
      ...(code === null ? {} : { code }),
      ...(codeWord(requestID) === null ? {} : { requestId: requestID ?? '' }),
    };
    if (code === 'insufficient_quota') return fault('has no quota left for this account', false, details);
    const wait = askedWait(status, {
      'retry-after-ms': headers?.get('retry-after-ms'),
      'retry-after': headers?.get('retry-after'),
    });
    return fault(remedy(status, server), passing.has(status) || status >= 500, { ...details, ...wait });
  }
  return notUnderstood(server);
};
