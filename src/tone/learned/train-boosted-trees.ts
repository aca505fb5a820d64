import { type BoostedTrees, leafOf, type TreeNode } from './boosted-trees.ts';

/** One reply: its features and the value to be told from them. */
export type TreeSample = { readonly features: readonly number[]; readonly value: number };

/** Chosen by leaving out writers one at a time, over the training replies alone. */
const treeCount = 120;
const rate = 0.05;
const depth = 3;
const leastLeaf = 15;

type Bounds = { readonly low: number; readonly high: number };

type Split = {
  readonly feature: number;
  readonly border: number;
  readonly gain: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leftMean: number;
  readonly rightMean: number;
};

type Growing = {
  readonly samples: readonly TreeSample[];
  readonly rests: readonly number[];
  readonly signs: readonly (1 | 0 | -1)[];
};

const meanOf = (rows: readonly number[], rests: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (rests[row] ?? 0), 0) / rows.length;

const within = (value: number, { low, high }: Bounds): number => Math.min(high, Math.max(low, value));

const splitBy = (
  feature: number,
  rows: readonly number[],
  { samples, rests, signs }: Growing,
): Split | null => {
  const amountOf = (row: number): number => samples[row]?.features[feature] ?? 0;
  const order = [...rows].sort((one, other) => amountOf(one) - amountOf(other) || one - other);
  const total = order.reduce((sum, row) => sum + (rests[row] ?? 0), 0);
  const sign = signs[feature] ?? 0;
  let best: { at: number; gain: number; leftMean: number; rightMean: number } | null = null;
  let left = 0;
  for (let at = 1; at < order.length; at += 1) {
    left += rests[order[at - 1] ?? 0] ?? 0;
    const size = order.length - at;
    if (at < leastLeaf || size < leastLeaf) continue;
    if (amountOf(order[at - 1] ?? 0) === amountOf(order[at] ?? 0)) continue;
    const leftMean = left / at;
    const rightMean = (total - left) / size;
    if (sign * (rightMean - leftMean) < 0) continue;
    const gain = at * leftMean ** 2 + size * rightMean ** 2 - total ** 2 / order.length;
    if (gain > (best?.gain ?? 1e-9)) best = { at, gain, leftMean, rightMean };
  }
  if (best === null) return null;
  return {
    feature,
    border: (amountOf(order[best.at - 1] ?? 0) + amountOf(order[best.at] ?? 0)) / 2,
    gain: best.gain,
    left: order.slice(0, best.at),
    right: order.slice(best.at),
    leftMean: best.leftMean,
    rightMean: best.rightMean,
  };
};

const grow = (
  rows: readonly number[],
  level: number,
  bounds: Bounds,
  growing: Growing,
): TreeNode | number => {
  const leaf = within(meanOf(rows, growing.rests), bounds) * rate;
  if (level === 0 || rows.length < 2 * leastLeaf) return leaf;
  let best: Split | null = null;
  for (let feature = 0; feature < growing.signs.length; feature += 1) {
    const split = splitBy(feature, rows, growing);
    if (split !== null && split.gain > (best?.gain ?? 0)) best = split;
  }
  if (best === null) return leaf;
  const { feature, border, left, right, leftMean, rightMean } = best;
  const sign = growing.signs[feature] ?? 0;
  // Below a question that may only raise or only lower, both sides keep to their side of the middle.
  const middle = within((leftMean + rightMean) / 2, bounds);
  const lower = { low: bounds.low, high: middle };
  const upper = { low: middle, high: bounds.high };
  const [leftBounds, rightBounds] =
    sign === 0 ? [bounds, bounds] : sign > 0 ? [lower, upper] : [upper, lower];
  return {
    feature,
    border,
    left: grow(left, level - 1, leftBounds, growing),
    right: grow(right, level - 1, rightBounds, growing),
  };
};

/**
 * Fits small regression trees one after another to what the ones before left over (Friedman 2001, Greedy function
 * approximation: a gradient boosting machine), under signs: a feature with sign 1 never lowers the sum and one with -1 never
 * raises it (the method of bounds of XGBoost's monotone constraints). Deterministic; a thousand replies take about two seconds.
 */
export const trainBoostedTrees = (
  samples: readonly TreeSample[],
  signs: readonly (1 | 0 | -1)[],
): BoostedTrees => {
  const rests = samples.map(({ value }) => value);
  const rows = samples.map((_, row) => row);
  const free = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const trees: (TreeNode | number)[] = [];
  if (samples.length === 0) return trees;
  for (let round = 0; round < treeCount; round += 1) {
    const tree = grow(rows, depth, free, { samples, rests, signs });
    trees.push(tree);
    samples.forEach(({ features }, row) => {
      rests[row] = (rests[row] ?? 0) - leafOf(tree, features);
    });
  }
  return trees;
};
