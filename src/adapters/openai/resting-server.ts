import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { CopilotError } from '../../fault/copilot-error.ts';

const isTrouble = (error: unknown): boolean =>
  error instanceof CopilotError && error.code === 'model-failed' && error.retryable;

/** Runs calls of a server that is left alone for a while once it has failed several times in a row. */
export type RestingServer = <Result>(call: () => Promise<Result>) => Promise<Result>;

/**
 * Makes a circuit breaker: after `failures` calls in a row with a fault that may pass, calls fail at once for `restMs`;
 * then one tries, and the others wait for what it finds. Refusals, wrong keys and cancelled calls are no failures: the
 * server answers. Throws CopilotError 'model-failed', retryable, while the server is left alone.
 */
export const restingServer = (failures: number, restMs: number): RestingServer => {
  const breaker = circuitBreaker(handleWhen(isTrouble), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failures),
  });
  return async (call) => {
    try {
      return await breaker.execute(call);
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new CopilotError(
        'model-failed',
        'The model server failed several times in a row and is left alone for a moment.',
        { retryable: true, details: { resting: true } },
      );
    }
  };
};
