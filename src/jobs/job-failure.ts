import { CopilotError } from '../fault/copilot-error.ts';
import type { JobFailure } from './job.ts';

/** Gives any fault as the failure of a job; what is no CopilotError may hold anything, so only that it happened is told. */
export const failureOf = (error: unknown): JobFailure =>
  error instanceof CopilotError
    ? { code: error.code, message: error.message, retryable: error.retryable }
    : { code: 'internal', message: 'The job failed by a fault that was not foreseen.', retryable: false };

/** Says that the process which ran an attempt died with it; a job is a dead letter when its last attempt ended so. */
export const workerLost: JobFailure = {
  code: 'worker-lost',
  message:
    'The process that ran the job ended in the middle of it; look for its last words and at its memory.',
  retryable: true,
};

/** Gives the milliseconds that a rate limit asks to wait, or null for any other fault. */
export const retryAfterOf = (error: unknown): number | null => {
  const after = error instanceof CopilotError && error.retryable ? error.details['retryAfterMs'] : undefined;
  return typeof after === 'number' && after > 0 ? after : null;
};
