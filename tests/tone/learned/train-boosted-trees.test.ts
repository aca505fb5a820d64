import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoostedTrees, sumTrees } from '../../../src/tone/learned/boosted-trees.ts';
import { trainBoostedTrees } from '../../../src/tone/learned/train-boosted-trees.ts';

/** One row: its features and the value to be told from them. */
type TreeSample = { readonly features: readonly number[]; readonly value: number };

/** Learns the values by least squares: each row wants what is left of its own. */
const learn = (samples: readonly TreeSample[], signs: readonly (1 | 0 | -1)[]): BoostedTrees =>
  trainBoostedTrees(
    samples.map(({ features }) => features),
    signs,
    (sums) => Float64Array.from(samples, ({ value }, row) => value - (sums[row] ?? 0)),
  );

const times = (count: number, sample: TreeSample): readonly TreeSample[] =>
  Array.from({ length: count }, () => sample);

/** What 240 trees of rate 0.05 say of a value that one question tells. */
const learnedShare = 1 - 0.95 ** 240;

describe('sumTrees', () => {
  it('adds the leaf of each tree: left at most the border, right above it', () => {
    const tree = { feature: 1, border: 2, left: 10, right: { feature: 0, border: 0, left: 20, right: 30 } };
    expect(sumTrees([tree, 0.5], [0, 2])).toBe(10.5);
    expect(sumTrees([tree, 0.5], [0, 2.1])).toBe(20.5);
    expect(sumTrees([tree, 0.5], [1, 2.1])).toBe(30.5);
    expect(sumTrees([], [1, 2])).toBe(0);
  });

  it('takes a feature that is missing for 0', () => {
    expect(sumTrees([{ feature: 3, border: 0, left: 1, right: 2 }], [])).toBe(1);
  });
});

describe('trainBoostedTrees', () => {
  it('asks the one question worth asking, in the middle, and nears the values by a twentieth a tree', () => {
    const samples = [
      ...times(15, { features: [7, 0], value: -1 }),
      ...times(15, { features: [7, 3], value: 2 }),
    ];
    const trees = learn(samples, [0, 0]);
    expect(trees).toHaveLength(240);
    expect(trees[0]).toEqual({
      feature: 1,
      border: 1.5,
      left: expect.closeTo(-0.05, 12),
      right: expect.closeTo(0.1, 12),
    });
    expect(sumTrees(trees, [7, 0])).toBeCloseTo(-learnedShare, 9);
    expect(sumTrees(trees, [7, 3])).toBeCloseTo(2 * learnedShare, 9);
  });

  it('does not ask a question against its sign: what is left is the mean', () => {
    const samples = [...times(20, { features: [0], value: 3 }), ...times(20, { features: [1], value: 1 })];
    expect(sumTrees(learn(samples, [1]), [0])).toBeCloseTo(2 * learnedShare, 9);
    expect(sumTrees(learn(samples, [1]), [1])).toBeCloseTo(2 * learnedShare, 9);
    expect(sumTrees(learn(samples, [-1]), [0])).toBeCloseTo(3 * learnedShare, 6);
    // Fifteen and forty-five: the mean of all is not the middle of the two.
    const uneven = [...times(15, { features: [0], value: 4 }), ...times(45, { features: [1], value: 0 })];
    expect(learn(uneven, [1])[0]).toBeCloseTo(0.05, 12);
  });

  it('does not learn from fewer than fifteen of a kind', () => {
    const samples = [...times(14, { features: [0], value: 9 }), ...times(60, { features: [1], value: 0 })];
    const trees = learn(samples, [0]);
    expect(sumTrees(trees, [0])).toBe(sumTrees(trees, [1]));
  });

  it('asks anew after each tree what is still wanted', () => {
    const seen: number[] = [];
    trainBoostedTrees([[0], [1]], [0], (sums) => {
      seen.push(sums[0] ?? 0);
      return new Float64Array([1, 1]);
    });
    expect(seen).toHaveLength(240);
    expect(seen.slice(0, 3)).toEqual([0, 0.05, 0.1]);
  });

  it('says nothing where there is nothing to learn from', () => {
    expect(learn([], [0, 1])).toEqual([]);
  });

  const features = fc.tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
  );
  const sampleList = fc.array(fc.record({ features, value: fc.integer({ min: -10, max: 10 }) }), {
    minLength: 60,
    maxLength: 150,
  });

  it('never falls in a feature of sign 1 and never rises in one of sign -1, whatever it learns from', () => {
    fc.assert(
      fc.property(sampleList, (samples) => {
        const trees = learn(samples, [1, 0, -1]);
        const at = (one: number, two: number, three: number): number => sumTrees(trees, [one, two, three]);
        for (let one = 0; one < 5; one += 1) {
          for (let two = 0; two <= 5; two += 1) {
            for (let three = 0; three < 5; three += 1) {
              if (at(one + 1, two, three) < at(one, two, three) - 1e-9) return false;
              if (at(one, two, three + 1) > at(one, two, three) + 1e-9) return false;
            }
          }
        }
        return true;
      }),
      { numRuns: 40 },
    );
  });

  it('learns the same from the same samples, and leaves them as they were', () => {
    fc.assert(
      fc.property(sampleList, (samples) => {
        const before = JSON.stringify(samples);
        const first = learn(samples, [1, 0, -1]);
        expect(learn(samples, [1, 0, -1])).toEqual(first);
        expect(JSON.stringify(samples)).toBe(before);
      }),
      { numRuns: 5 },
    );
  });
});
