/** The seed where none is given, so that a second run gives the same numbers. */
export const defaultSeed = 20_261_121;

/**
 * Gives a generator of numbers from 0 (inclusive) to 1 (exclusive) that repeats itself for the same seed: mulberry32 by
 * Tommy Ettinger, public domain, good enough to resample. https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 */
export const seededRandom = (seed: number = defaultSeed): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
