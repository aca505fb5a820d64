import { type BoostedTrees, leafOf } from './boosted-trees.ts';
import { type FeatureSign, makeGrowTree } from './grow-tree.ts';

/** Chosen by leaving out writers one at a time, over the training replies alone. */
const treeCount = 240;
const rate = 0.05;

/** Says of each row by how much its sum should still change, given what the trees so far add up to for each. */
export type WantedChanges = (sums: Float64Array) => Float64Array;

/**
 * Fits small regression trees one after another to what the ones before left wanted (Friedman 2001, Greedy function approximation: a gradient
 * boosting machine), under signs: a feature with sign 1 never lowers the sum and one with -1 never raises it. Deterministic; nine thousand rows
 * of forty features take about five seconds.
 */
export const trainBoostedTrees = (
  rows: readonly (readonly number[])[],
  signs: readonly FeatureSign[],
  wantedOf: WantedChanges,
): BoostedTrees => {
  if (rows.length === 0) return [];
  const growTree = makeGrowTree(rows, signs, rate);
  const sums = new Float64Array(rows.length);
  return Array.from({ length: treeCount }, () => {
    const tree = growTree(wantedOf(sums));
    rows.forEach((features, row) => {
      sums[row] = (sums[row] ?? 0) + leafOf(tree, features);
    });
    return tree;
  });
};
