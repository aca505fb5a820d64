import { defaultSeed, seededRandom } from './seeded-random.ts';

/** With up to so many pairs that differ, every assignment of signs is looked at. */
const mostExact = 20;

/** Sums are compared up to rounding, as a share of the sum of all sizes. */
const rounding = 1e-9;

/**
 * The share of all assignments of signs whose sum is as far from 0; the first sign stands, as the mirror image adds
 * nothing.
 */
const exactShare = (sizes: Float64Array, limit: number): number => {
  const assignments = 2 ** (sizes.length - 1);
  const signs = new Int8Array(sizes.length).fill(1);
  let sum = sizes.reduce((total, size) => total + size, 0);
  let asFar = Math.abs(sum) >= limit ? 1 : 0;
  // Gray code: from one assignment to the next a single sign turns, that of the lowest bit set in the count.
  for (let step = 1; step < assignments; step += 1) {
    const turned = 32 - Math.clz32(step & -step);
    const sign = signs[turned] ?? 1;
    sum -= 2 * sign * (sizes[turned] ?? 0);
    signs[turned] = -sign;
    if (Math.abs(sum) >= limit) asFar += 1;
  }
  return asFar / assignments;
};

/** A random number has the signs of 32 differences; they are looked up eight at a time. */
const drawn = 32;
const group = 8;
const assignmentsOfGroup = 2 ** group;

/** The sums of every eight differences under each assignment of signs: one look-up in the place of eight additions. */
const groupSums = (sizes: Float64Array): Float64Array => {
  const groups = Math.ceil(sizes.length / drawn) * (drawn / group);
  const sums = new Float64Array(groups * assignmentsOfGroup);
  for (let at = 0; at < sums.length; at += 1) {
    const first = (at >> group) * group;
    let sum = 0;
    for (let bit = 0; bit < group; bit += 1)
      sum += (at >> bit) & 1 ? (sizes[first + bit] ?? 0) : -(sizes[first + bit] ?? 0);
    sums[at] = sum;
  }
  return sums;
};

/** The same over assignments drawn at random, the one observed counted with them. */
const sampledShare = (sizes: Float64Array, limit: number, samples: number, seed: number): number => {
  const random = seededRandom(seed);
  const sums = groupSums(sizes);
  let asFar = 1;
  for (let sample = 0; sample < samples; sample += 1) {
    let sum = 0;
    let first = 0;
    while (first < sums.length) {
      const signs = (random() * 2 ** drawn) | 0;
      for (let shift = 0; shift < drawn; shift += group) {
        sum += sums[first + ((signs >> shift) & (assignmentsOfGroup - 1))] ?? 0;
        first += assignmentsOfGroup;
      }
    }
    if (Math.abs(sum) >= limit) asFar += 1;
  }
  return asFar / (samples + 1);
};

/**
 * Gives the two-sided p value of paired differences: how often their mean would be as far from 0 if it were chance which
 * of the two systems made which value of a pair. Range above 0 to 1; 1 where nothing differs. Exact with up to 20 pairs
 * that differ, else 9,999 seeded draws, the observed one counted in so that p is never 0 (Phipson and Smyth, 2010,
 * https://arxiv.org/abs/1603.05766). Fisher's randomisation test, 1935; for retrieval: Smucker and others, 2007.
 */
export const permutationTest = (
  differences: readonly number[],
  seed: number = defaultSeed,
  samples = 9_999,
): number => {
  const sizes = Float64Array.from(differences.filter((difference) => difference !== 0));
  if (sizes.length === 0) return 1;
  const observed = Math.abs(sizes.reduce((sum, size) => sum + size, 0));
  const limit = observed - rounding * sizes.reduce((sum, size) => sum + Math.abs(size), 0);
  return sizes.length <= mostExact ? exactShare(sizes, limit) : sampledShare(sizes, limit, samples, seed);
};
