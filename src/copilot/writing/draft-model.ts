import type { CarModel } from '../../case/car-model.ts';
import type { CompositionRules } from '../../compose/composition-rules.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { ToneModel } from '../tone-model.ts';

/** A language model that writes drafts. */
export type DraftModel = ToneModel & {
  readonly carModels: readonly CarModel[];
  /** Hosts to which a draft may link, with their subdomains; an address of mail must end in one, too. */
  readonly linkHosts: readonly string[];
  /** Tells a sentence that speaks to a machine; the model may take it for a question of the customer. */
  readonly isOrder: CompositionRules['isOrder'];
  /** Milliseconds for each thing that it is asked. Default 25,000, as long as an advisor waits. */
  readonly timeoutMs?: number | undefined;
};

/** Why nothing came of a question to the model. */
export type ModelFailure = 'slow' | 'down' | 'refused' | 'filtered' | 'truncated' | 'empty' | 'misshapen';

const usualTimeoutMs = 25_000;

/**
 * Calls a model within its time; 'slow' and 'down' are values, so that a draft goes on without it. What the caller itself
 * cancelled, and any other fault, is thrown.
 */
export const askInTime = async <Answer>(
  call: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal | undefined,
  timeoutMs = usualTimeoutMs,
): Promise<Answer | 'slow' | 'down'> => {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    stop.abort();
  }, timeoutMs);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await call(stop.signal);
  } catch (error) {
    if (signal?.aborted === true || !(error instanceof CopilotError)) throw error;
    if (isSlow) return 'slow';
    if (error.code === 'model-failed') return 'down';
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
};

const words: Readonly<Record<ModelFailure, string>> = {
  slow: 'took too long',
  down: 'did not answer',
  refused: 'refused to answer',
  filtered: "was stopped by the provider's filter",
  truncated: 'was cut off before the end of its answer',
  empty: 'gave an empty answer',
  misshapen: 'gave an answer that could not be read, even when asked again',
};

/** Says what happened in a few words that follow "The language model". */
export const failureWords = (failure: ModelFailure): string => words[failure];
