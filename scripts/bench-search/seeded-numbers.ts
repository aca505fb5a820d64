/** Numbers that are the same in every run. */
export type SeededNumbers = {
  /** Evenly spread from 0 up to but not including 1. */
  readonly even: () => number;
  /** Normal with mean 0 and deviation 1. */
  readonly normal: () => number;
  /** A whole number from 0 up to but not including `below`. */
  readonly below: (below: number) => number;
};

/** Gives the numbers of a seed: Mulberry32, and Marsaglia's polar method for the normal ones. */
export const seededNumbers = (seed: number): SeededNumbers => {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  let kept: number | null = null;
  const even = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    for (;;) {
      const left = 2 * even() - 1;
      const right = 2 * even() - 1;
      const square = left * left + right * right;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      kept = right * scale;
      return left * scale;
    }
  };
  return { even, normal, below: (below) => Math.floor(even() * below) };
};
