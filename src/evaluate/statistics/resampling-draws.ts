import { seededRandom } from './seeded-random.ts';

/** The places drawn for all resamples, one resample after the other. */
export type Draws = Uint16Array | Uint32Array;

/** More draws than this are not kept: 16 MB as places of two bytes. */
const mostKept = 8_000_000;

let kept = new Map<string, Draws>();
let keptCount = 0;

const draw = (size: number, count: number, seed: number): Draws => {
  const random = seededRandom(seed);
  const draws = size <= 65_536 ? new Uint16Array(count) : new Uint32Array(count);
  for (let at = 0; at < count; at += 1) draws[at] = random() * size;
  return draws;
};

/**
 * Gives the places to draw for resamples of as many items, with replacement. The metrics of one run are measured on the
 * same cases, so the draws are kept and shared: that makes them ten times as fast and their intervals comparable.
 */
export const resamplingDraws = (size: number, resamples: number, seed: number): Draws => {
  const key = `${size} ${resamples} ${seed}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const draws = draw(size, size * resamples, seed);
  if (draws.length > mostKept) return draws;
  if (keptCount + draws.length > mostKept) {
    kept = new Map();
    keptCount = 0;
  }
  kept.set(key, draws);
  keptCount += draws.length;
  return draws;
};
