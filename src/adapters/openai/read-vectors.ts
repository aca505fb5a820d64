import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { embeddingServer } from './embedding-fault.ts';
import { notUnderstood } from './server-fault.ts';

/** NOTE: z.number() refuses null and infinite numbers, which Float32Array would take for 0 or keep. */
const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()) })),
});

/**
 * Gives the vectors of an answer in the order of the texts: by `index`, which servers may shuffle, or as they stand
 * where a server gives none. Some leave only the number 0 out. Throws CopilotError 'embedder-failed' for anything else; the lengths are not checked here.
 */
export const readVectors = (answer: unknown): readonly Float32Array[] => {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) {
    throw notUnderstood(embeddingServer);
  }
  const { data } = parsed.data;
  const isNumbered = data.some(({ index }) => index !== undefined);
  const ordered = isNumbered ? data.toSorted((left, right) => (left.index ?? 0) - (right.index ?? 0)) : data;
  if (isNumbered && ordered.some(({ index }, at) => (index ?? 0) !== at)) {
    throw new CopilotError(
      'embedder-failed',
      'The embedding server numbered its vectors wrongly, so they cannot be told apart; ask for one text per request.',
      { details: { vectors: data.length } },
    );
  }
  return ordered.map(({ embedding }) => Float32Array.from(embedding));
};
