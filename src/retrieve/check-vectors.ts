import { CopilotError } from '../fault/copilot-error.ts';

const length = (vector: Float32Array): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

/**
 * Gives the vectors scaled to length 1, or throws CopilotError 'embedder-failed' when their number, dimensions or
 * values are not what was asked: servers are known to answer with empty or foreign vectors and no error.
 */
export const checkVectors = (
  vectors: readonly Float32Array[],
  count: number,
  dimensions: number,
): readonly Float32Array[] => {
  if (vectors.length !== count) {
    throw new CopilotError(
      'embedder-failed',
      'The embedding model answered with another number of vectors.',
      {
        details: { asked: count, got: vectors.length },
      },
    );
  }
  return vectors.map((vector) => {
    const norm = length(vector);
    if (vector.length !== dimensions || !Number.isFinite(norm) || norm === 0) {
      throw new CopilotError('embedder-failed', 'The embedding model answered with an unusable vector.', {
        details: { dimensions: vector.length, expected: dimensions },
      });
    }
    return vector.map((value) => value / norm);
  });
};
