import { mean, sampleSpread } from './mean.ts';
import { resamplingDraws } from './resampling-draws.ts';
import { resamplingTail } from './resampling-tail.ts';
import { studentQuantile } from './student-quantile.ts';

/** What is left out on either side of a 95 % interval. */
const tail = 0.025;

/** A resample whose spread is below this share of the sample's repeats one value: how far off it is can't be said in spreads. */
const leastSpread = 1e-9;

/** The value that a share of ascending values lies below, between two of them where the place is no whole number. */
const quantile = (ascending: Float64Array, share: number): number => {
  const last = ascending.length - 1;
  const place = Math.min(last, Math.max(0, (ascending.length + 1) * share - 1));
  const before = Math.floor(place);
  const low = ascending[before] ?? 0;
  return low + (place - before) * ((ascending[Math.min(last, before + 1)] ?? 0) - low);
};

/** How far the mean of each resample is from that of the sample, in its own standard errors; ascending. */
const resampledDistances = (
  deviations: Float64Array,
  spread: number,
  resamples: number,
  seed: number,
): Float64Array => {
  const size = deviations.length;
  const draws = resamplingDraws(size, resamples, seed);
  const least = (leastSpread * spread) ** 2;
  const distances = new Float64Array(resamples);
  let count = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    let squares = 0;
    const end = (resample + 1) * size;
    for (let at = resample * size; at < end; at += 1) {
      const deviation = deviations[draws[at] ?? 0] ?? 0;
      sum += deviation;
      squares += deviation * deviation;
    }
    const centre = sum / size;
    const variance = squares / size - centre * centre;
    if (variance <= least) continue;
    distances[count] = centre / Math.sqrt(variance / (size - 1));
    count += 1;
  }
  return distances.subarray(0, count).sort();
};

/** Of the standard error of a sample's skewness, the root of 6 / n: what lies below is skewed to no side to speak of. */
const skewInErrors = 0.5;

/** The side to which the values are skewed: 1 for rare large ones, -1 for rare small ones, 0 for neither. */
const skewedSide = (deviations: Float64Array): -1 | 0 | 1 => {
  const size = deviations.length;
  let squares = 0;
  let cubes = 0;
  for (const deviation of deviations) {
    squares += deviation ** 2;
    cubes += deviation ** 3;
  }
  const skewness = cubes / size / (squares / size) ** 1.5;
  if (Math.abs(skewness) < skewInErrors * Math.sqrt(6 / size)) return 0;
  return skewness > 0 ? 1 : -1;
};

/**
 * Gives the ends of a 95 % interval of the mean: Student's, on the side to which the values are skewed lengthened to the
 * studentised bootstrap (bootstrap-t: Efron, 1982; Hall, 1988, https://doi.org/10.1214/aos/1176350933), seeded. There
 * Student's is too short, while on the other side the bootstrap shortens too much where few values are skewed by chance.
 * As resamples of few values show too little of a long tail, the bootstrap's quantile is that of the expanded percentile
 * interval (resampling-tail.ts). The ends stay within `least` and `greatest`; both are the mean where no two values differ.
 *
 * NOTE: the choice of the side is our own, by simulation: docs/decisions/2026-11-22-intervals.md.
 */
export const studentisedInterval = (
  values: readonly number[],
  [least, greatest]: readonly [number, number],
  seed: number,
  resamples: number,
): { readonly low: number; readonly high: number } => {
  const centre = mean(values);
  const spread = sampleSpread(values);
  if (spread === 0) return { low: centre, high: centre };
  const deviations = Float64Array.from(values, (value) => value - centre);
  const error = spread / Math.sqrt(values.length);
  const student = studentQuantile(1 - tail, values.length - 1);
  const side = skewedSide(deviations);
  const reach = (): number => {
    const distances = resampledDistances(deviations, spread, resamples, seed);
    const share = resamplingTail(values.length);
    return Math.max(student, side > 0 ? -quantile(distances, share) : quantile(distances, 1 - share));
  };
  return {
    low: Math.max(least, centre - (side < 0 ? reach() : student) * error),
    high: Math.min(greatest, centre + (side > 0 ? reach() : student) * error),
  };
};
