import type { TreeNode } from './boosted-trees.ts';

/** Chosen by leaving out writers one at a time, over the training replies alone. */
const depth = 3;
const leastLeaf = 15;

/** Whether more of a feature may only raise (1), only lower (-1), or either (0). */
export type FeatureSign = 1 | 0 | -1;

type Bounds = { readonly low: number; readonly high: number };

/** The rows of a node, once for each feature and in the order of that feature. */
type Orders = readonly Int32Array[];

type Split = {
  readonly feature: number;
  readonly border: number;
  readonly gain: number;
  readonly leftSize: number;
  readonly leftMean: number;
  readonly rightMean: number;
};

type Growing = {
  /** A column for each feature. */
  readonly columns: readonly Float64Array[];
  readonly wanted: Float64Array;
  readonly signs: readonly FeatureSign[];
  readonly rate: number;
  /** Room to mark rows in. */
  readonly marks: Uint8Array;
};

const within = (value: number, { low, high }: Bounds): number => Math.min(high, Math.max(low, value));

const sumOver = (rows: Int32Array, values: Float64Array): number => {
  let sum = 0;
  for (const row of rows) sum += values[row] ?? 0;
  return sum;
};

const splitBy = (
  feature: number,
  order: Int32Array,
  total: number,
  { columns, wanted, signs }: Growing,
): Split | null => {
  const column = columns[feature] ?? new Float64Array();
  const sign = signs[feature] ?? 0;
  const amountAt = (at: number): number => column[order[at] ?? 0] ?? 0;
  let best: Split | null = null;
  let left = 0;
  for (let at = 1; at <= order.length - leastLeaf; at += 1) {
    left += wanted[order[at - 1] ?? 0] ?? 0;
    if (at < leastLeaf || amountAt(at - 1) === amountAt(at)) continue;
    const size = order.length - at;
    const leftMean = left / at;
    const rightMean = (total - left) / size;
    if (sign * (rightMean - leftMean) < 0) continue;
    const gain = at * leftMean ** 2 + size * rightMean ** 2 - total ** 2 / order.length;
    if (gain > (best?.gain ?? 1e-9)) {
      const border = (amountAt(at - 1) + amountAt(at)) / 2;
      best = { feature, border, gain, leftSize: at, leftMean, rightMean };
    }
  }
  return best;
};

/** Deals the rows of an order to both sides, each in the order that it had. */
const deal = (order: Int32Array, leftSize: number, isLeft: Uint8Array): readonly [Int32Array, Int32Array] => {
  const left = new Int32Array(leftSize);
  const right = new Int32Array(order.length - leftSize);
  let onLeft = 0;
  let onRight = 0;
  for (const row of order) {
    if (isLeft[row] === 1) left[onLeft++] = row;
    else right[onRight++] = row;
  }
  return [left, right];
};

/** Deals the rows of a node to both sides of a border. A leaf below it needs them in one order, whichever. */
const dealAll = (orders: Orders, { feature, leftSize }: Split, level: number, isLeft: Uint8Array) => {
  orders[feature]?.forEach((row, at) => {
    isLeft[row] = at < leftSize ? 1 : 0;
  });
  const dealt = (level === 1 ? orders.slice(0, 1) : orders).map((order) => deal(order, leftSize, isLeft));
  return { left: dealt.map(([left]) => left), right: dealt.map(([, right]) => right) };
};

const grow = (orders: Orders, level: number, bounds: Bounds, growing: Growing): TreeNode | number => {
  const rows = orders[0] ?? new Int32Array();
  const total = sumOver(rows, growing.wanted);
  const leaf = within(total / rows.length, bounds) * growing.rate;
  if (level === 0 || rows.length < 2 * leastLeaf) return leaf;
  let best: Split | null = null;
  for (const [feature, order] of orders.entries()) {
    const split = splitBy(feature, order, total, growing);
    if (split !== null && split.gain > (best?.gain ?? 0)) best = split;
  }
  if (best === null) return leaf;
  const { feature, border, leftMean, rightMean } = best;
  const sign = growing.signs[feature] ?? 0;
  // Below a question that may only raise or only lower, both sides keep to their side of the middle.
  const middle = within((leftMean + rightMean) / 2, bounds);
  const lower = { low: bounds.low, high: middle };
  const upper = { low: middle, high: bounds.high };
  const [leftBounds, rightBounds] =
    sign === 0 ? [bounds, bounds] : sign > 0 ? [lower, upper] : [upper, lower];
  const { left, right } = dealAll(orders, best, level, growing.marks);
  return {
    feature,
    border,
    left: grow(left, level - 1, leftBounds, growing),
    right: grow(right, level - 1, rightBounds, growing),
  };
};

/**
 * Makes the grower of small regression trees over rows of features, which are put in order once: each tree nears what its rows want, as far
 * as `rate` lets it, under signs (the method of bounds of XGBoost's monotone constraints). Each leaf stands for 15 rows or more. Deterministic.
 */
export const makeGrowTree = (
  rows: readonly (readonly number[])[],
  signs: readonly FeatureSign[],
  rate: number,
): ((wanted: Float64Array) => TreeNode | number) => {
  const columns = signs.map((_, feature) => Float64Array.from(rows, (row) => row[feature] ?? 0));
  const orders = columns.map((column) =>
    Int32Array.from(rows.keys()).sort(
      (one, other) => (column[one] ?? 0) - (column[other] ?? 0) || one - other,
    ),
  );
  const free = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const marks = new Uint8Array(rows.length);
  return (wanted) => grow(orders, depth, free, { columns, wanted, signs, rate, marks });
};
