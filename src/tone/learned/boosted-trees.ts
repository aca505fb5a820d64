/** One question of a tree: left where the feature is at most the border, else right. */
export type TreeNode = {
  readonly feature: number;
  readonly border: number;
  readonly left: TreeNode | number;
  readonly right: TreeNode | number;
};

/** Many small trees whose leaves add up. A tree is a number where no question was worth asking. */
export type BoostedTrees = readonly (TreeNode | number)[];

/** Gives the leaf of one tree that the features lead to. */
export const leafOf = (tree: TreeNode | number, features: readonly number[]): number => {
  let at = tree;
  while (typeof at !== 'number') at = (features[at.feature] ?? 0) <= at.border ? at.left : at.right;
  return at;
};

/** Adds up the leaves that the features lead to. */
export const sumTrees = (trees: BoostedTrees, features: readonly number[]): number =>
  trees.reduce<number>((sum, tree) => sum + leafOf(tree, features), 0);
