import { CopilotError } from '../fault/copilot-error.ts';
import type { Embedder } from '../retrieve/embedder.ts';

/** The first question of a process waits for the model to load; a person waits no longer than this for the words alone. */
const usualLimitMs = 3_000;

/**
 * Gives the embedder with a limit, in milliseconds, on the time a question waits; passages may take as long as they need.
 * A question past it fails with 'embedder-failed', so that the search goes on by words and says so.
 */
export const limitQueryTime = (embedder: Embedder, limitMs = usualLimitMs): Embedder => ({
  ...embedder,
  embed: async (texts, purpose) => {
    const answer = embedder.embed(texts, purpose);
    if (purpose !== 'query') return answer;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(
          new CopilotError('embedder-failed', 'The embedding model did not answer in time.', {
            retryable: true,
            details: { limitMs },
          }),
        );
      }, limitMs);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
      // An answer that comes too late may be a fault that nobody waits for any more.
      answer.catch(() => undefined);
    }
  },
});
