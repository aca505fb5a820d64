/** Two things that were paired, by their places in their lists, and how alike they are. */
export type MatchedPair = { readonly found: number; readonly wanted: number; readonly likeness: number };

/**
 * Assigns each row a column of its own at the least total cost; there are at most as many rows as columns. Gives the
 * column of each row. The Hungarian method with potentials (Kuhn, 1955;
 * https://cp-algorithms.com/graph/hungarian-algorithm.html), whose arrays count from 1; time rows² x columns.
 */
const assignRows = (
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): readonly number[] => {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(columns + 1);
    let column = 0;
    rowOf[0] = row;
    while (rowOf[column] !== 0) {
      isDone[column] = 1;
      const current = rowOf[column] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (isDone[other] === 1) continue;
        const reduced =
          cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if ((slack[other] ?? 0) < least) [least, next] = [slack[other] ?? 0, other];
      }
      for (let other = 0; other <= columns; other += 1) {
        if (isDone[other] === 1) {
          const owner = rowOf[other] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + least;
          columnPotential[other] = (columnPotential[other] ?? 0) - least;
        } else slack[other] = (slack[other] ?? 0) - least;
      }
      column = next;
    }
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const columnOf = Array.from({ length: rows }, () => -1);
  rowOf.forEach((row, column) => {
    if (column > 0 && row > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
};

/**
 * Pairs found things with wanted ones, each at most once: as many pairs as possible and, among those pairings, the one
 * with the most likeness in all. `likeness` is 0 for what must not be paired, else up to 1. Pairs are in the order of
 * the found.
 *
 * NOTE: taking the first or the best free partner instead (greedy) can spend a partner that another one needs and count
 * a question as missed that was found.
 */
export const bestPairing = (
  found: number,
  wanted: number,
  likeness: (found: number, wanted: number) => number,
): readonly MatchedPair[] => {
  if (found > wanted)
    return bestPairing(wanted, found, (row, column) => likeness(column, row))
      .map((pair) => ({ ...pair, found: pair.wanted, wanted: pair.found }))
      .sort((left, right) => left.found - right.found);
  const likenesses = Array.from({ length: found * wanted }, (_, at) =>
    likeness(Math.floor(at / wanted), at % wanted),
  );
  const between = (row: number, column: number): number => likenesses[row * wanted + column] ?? 0;
  // A pair outweighs all the likeness that could be had by giving it up.
  const worth = (alike: number): number => (alike > 0 ? 1 + alike / (found + 1) : 0);
  return assignRows(found, wanted, (row, column) => -worth(between(row, column)))
    .map((column, row) => ({ found: row, wanted: column, likeness: between(row, column) }))
    .filter((pair) => pair.likeness > 0);
};
