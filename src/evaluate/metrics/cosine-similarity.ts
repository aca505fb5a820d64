import { CopilotError } from '../../fault/copilot-error.ts';

/**
 * Gives the cosine of the angle between two embeddings: 1 for the same direction, 0 for nothing in common, down to -1; 0
 * when either is all zeros. Throws CopilotError 'input-invalid' for embeddings of different length.
 */
export const cosineSimilarity = (left: ArrayLike<number>, right: ArrayLike<number>): number => {
  if (left.length !== right.length)
    throw new CopilotError('input-invalid', 'Two embeddings of different length can not be compared.', {
      details: { left: left.length, right: right.length },
    });
  let [product, leftSquares, rightSquares] = [0, 0, 0];
  for (let at = 0; at < left.length; at += 1) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0];
    product += one * other;
    leftSquares += one * one;
    rightSquares += other * other;
  }
  const lengths = Math.sqrt(leftSquares) * Math.sqrt(rightSquares);
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
};
