import type { ProblemJson } from '../../contract/problem.ts';
import { CopilotError, type FaultCode } from '../../fault/copilot-error.ts';

const statusOfCode: Readonly<Record<FaultCode, number>> = {
  'input-empty': 422,
  'input-invalid': 400,
  'input-too-large': 413,
  'input-unreadable': 415,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  'configuration-invalid': 500,
  'source-failed': 503,
  'storage-failed': 503,
  'index-failed': 503,
  'embedder-failed': 503,
  'model-failed': 503,
  'index-missing': 503,
  cancelled: 499,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict with the present state',
  413: 'Too large',
  415: 'Not readable',
  422: 'Nothing to work with',
  499: 'Cancelled',
  500: 'Internal fault',
  503: 'Not available now',
};

/** Gives any fault as RFC 9457 problem details; what is no CopilotError tells nothing but that it happened. */
export const problemOf = (error: unknown): ProblemJson => {
  const isOurs = error instanceof CopilotError;
  const status = isOurs ? statusOfCode[error.code] : 500;
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Fault',
    status,
    detail: isOurs ? error.message : 'Something went wrong here; it has been logged.',
    code: isOurs ? error.code : 'internal',
  };
};
