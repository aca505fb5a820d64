import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { CopilotError } from '../../fault/copilot-error.ts';
import { problemOf } from '../present/problem-of.ts';

/** Express and its body parsers mark their own errors with a type or a status; each becomes one clear sentence. */
const translated = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof CopilotError) return error;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new CopilotError('input-too-large', 'The request is larger than 5 MB.');
  if (type === 'entity.parse.failed')
    return new CopilotError('input-invalid', 'The request is no valid JSON.');
  if (type === 'charset.unsupported')
    return new CopilotError('input-unreadable', 'The character set of the request is not known.');
  if (type === 'encoding.unsupported')
    return new CopilotError('input-unreadable', 'The compression of the request is not known.');
  if (type === 'request.aborted') return new CopilotError('cancelled', 'The request was broken off.');
  // A path with half an escape, or a body that is not compressed as its header says.
  if ('status' in error && error.status === 400)
    return new CopilotError('input-invalid', 'The address or the compression of the request is broken.');
  return error;
};

/** Makes the one place where a fault becomes an answer: problem details for the caller, code and stack for the log. */
export const answerProblem =
  (log: Logger): ErrorRequestHandler =>
  (thrown, request, response, next) => {
    const error = translated(thrown);
    const problem = problemOf(error);
    const about = { code: problem.code, method: request.method, path: request.route?.path ?? 'unrouted' };
    if (problem.status >= 500)
      log.error({ ...about, stack: error instanceof Error ? error.stack : undefined }, 'fault');
    else log.info(about, 'refused');
    if (response.headersSent) next(error);
    else response.status(problem.status).type('application/problem+json').json(problem);
  };
