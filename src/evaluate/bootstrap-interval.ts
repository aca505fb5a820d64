/** A mean with the interval that holds it in 95 of 100 samples like this one. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

const resamples = 1_000;

/** The mulberry32 generator by Tommy Ettinger: small, seeded, good enough to resample (public domain). */
const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Gives the mean of the values with its 95 % percentile bootstrap interval (Efron and Tibshirani, 1993, chapter 13),
 * 1,000 resamples, seeded so that the same values give the same interval. All zeros for no values.
 */
export const bootstrapInterval = (values: readonly number[], seed = 20_261_121): Interval => {
  if (values.length === 0) return { value: 0, low: 0, high: 0 };
  const random = seededRandom(seed);
  const means: number[] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1)
      sum += values[Math.floor(random() * values.length)] ?? 0;
    means.push(sum / values.length);
  }
  means.sort((left, right) => left - right);
  return {
    value: mean(values),
    low: means[Math.floor(resamples * 0.025)] ?? 0,
    high: means[Math.ceil(resamples * 0.975) - 1] ?? 0,
  };
};
