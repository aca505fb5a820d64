import { CopilotError } from '../../fault/copilot-error.ts';

/** What may end a call before its answer: its caller, the close of the model, or the time it may take. */
export type CallSignals = {
  readonly signal: AbortSignal;
  /** Starts the time anew, now of another length in milliseconds. */
  readonly restart: (ms: number) => void;
  /** Stops the time until it is started anew. */
  readonly pause: () => void;
  /** Ends the call and its timer. */
  readonly stop: () => void;
  /** Gives what ended the call as a fault, or null when none of these did. */
  readonly fault: () => CopilotError | null;
};

/** Joins the signals of a call that may take `ms` milliseconds. */
export const callSignals = (ms: number, caller: AbortSignal | null, closed: AbortSignal): CallSignals => {
  const own = new AbortController();
  let isLate = false;
  const late = (): void => {
    isLate = true;
    own.abort();
  };
  let timer = setTimeout(late, ms);
  const ended = caller === null ? [own.signal, closed] : [own.signal, closed, caller];
  return {
    signal: AbortSignal.any(ended),
    restart: (next) => {
      clearTimeout(timer);
      timer = setTimeout(late, next);
    },
    pause: () => clearTimeout(timer),
    stop: () => {
      clearTimeout(timer);
      own.abort();
    },
    fault: () => {
      if (caller?.aborted === true)
        return new CopilotError('cancelled', 'The call of the model was cancelled.');
      if (closed.aborted)
        return new CopilotError('cancelled', 'The model was closed before its server answered.', {
          retryable: true,
        });
      if (!isLate) return null;
      return new CopilotError(
        'model-failed',
        'The model server did not answer in time; check its load, or raise the timeout.',
        { retryable: true },
      );
    },
  };
};

/** Gives the result of some work, or fails with `fault` as soon as the signal is aborted, whatever the work then does. */
export const untilAborted = async <Result>(
  work: Promise<Result>,
  signal: AbortSignal,
  fault: () => unknown,
): Promise<Result> => {
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(fault());
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, ended.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
};
