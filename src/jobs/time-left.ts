/** Milliseconds before a pace means something. */
const firstGuess = 2_000;

/** Gives the seconds left for a step, told how much of it is done at which moment; null while that can't be told. */
export type TimeLeft = (done: number, total: number, nowMs: number) => number | null;

/**
 * Makes a reckoning of the time left at the pace since it was first asked: what was done before then, such as results that
 * were known, does not count. At least 1 second while something is left.
 */
export const makeTimeLeft = (): TimeLeft => {
  let begun = Number.NaN;
  let before = 0;
  return (done, total, nowMs) => {
    if (Number.isNaN(begun)) [begun, before] = [nowMs, done - 1];
    const passed = nowMs - begun;
    if (done >= total || passed < firstGuess) return null;
    return Math.max(1, Math.round(((passed / Math.max(1, done - before)) * (total - done)) / 1_000));
  };
};
