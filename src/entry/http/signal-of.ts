import type { Response } from 'express';

/** Gives a signal that is aborted when the caller goes away before the answer is sent, so that nothing more is paid for it. */
export const signalOf = (response: Response): AbortSignal => {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
};
