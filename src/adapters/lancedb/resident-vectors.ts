/** Vectors of a chunk lie side by side; chunks are added as they are needed, so that growing copies nothing. */
const vectorsPerChunk = 4_096;

/** The exact vectors of the passages in memory, by slot. */
export type ResidentVectors = {
  readonly set: (slot: number, vector: ArrayLike<number>) => void;
  /** Scalar product with the vector of a slot that has one. */
  readonly dot: (query: Float32Array, slot: number) => number;
};

/** Makes an empty table of vectors. */
export const residentVectors = (dimensions: number): ResidentVectors => {
  const chunks: Float32Array[] = [];
  return {
    set: (slot, vector) => {
      const chunk = Math.floor(slot / vectorsPerChunk);
      while (chunks.length <= chunk) chunks.push(new Float32Array(vectorsPerChunk * dimensions));
      chunks[chunk]?.set(vector, (slot % vectorsPerChunk) * dimensions);
    },
    dot: (query, slot) => {
      const chunk = chunks[Math.floor(slot / vectorsPerChunk)];
      if (chunk === undefined) return 0;
      const start = (slot % vectorsPerChunk) * dimensions;
      // Four sums that do not wait for each other; one would take twice as long.
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      let axis = 0;
      for (; axis + 3 < dimensions; axis += 4) {
        const at = start + axis;
        first += (query[axis] as number) * (chunk[at] as number);
        second += (query[axis + 1] as number) * (chunk[at + 1] as number);
        third += (query[axis + 2] as number) * (chunk[at + 2] as number);
        fourth += (query[axis + 3] as number) * (chunk[at + 3] as number);
      }
      for (; axis < dimensions; axis += 1) first += (query[axis] as number) * (chunk[start + axis] as number);
      return first + second + (third + fourth);
    },
  };
};
