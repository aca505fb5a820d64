/** A raw score and the grade that stands for it. */
export type CalibrationPoint = { readonly raw: number; readonly grade: number };

type Block = { readonly raw: number; readonly grade: number; readonly size: number };

/** Equal raw scores stand with falling grades, so that they always end up in one step, whatever order they came in. */
const byRaw = (one: CalibrationPoint, other: CalibrationPoint): number =>
  one.raw - other.raw || other.grade - one.grade;

const joined = (one: Block, other: Block): Block => {
  const size = one.size + other.size;
  return {
    raw: (one.raw * one.size + other.raw * other.size) / size,
    grade: (one.grade * one.size + other.grade * other.size) / size,
    size,
  };
};

/** A step of fewer grades says more of chance than of the scale: it is joined to the one before, as a share of all grades. */
const leastShare = 0.04;

const withoutSlivers = (blocks: readonly Block[]): readonly Block[] => {
  const least = leastShare * blocks.reduce((sum, { size }) => sum + size, 0);
  const wide: Block[] = [];
  for (const block of blocks) {
    const last = wide.at(-1);
    if (last !== undefined && last.size < least) wide[wide.length - 1] = joined(last, block);
    else wide.push(block);
  }
  const [last, before] = [wide.at(-1), wide.at(-2)];
  if (last === undefined || before === undefined || last.size >= least) return wide;
  return [...wide.slice(0, -2), joined(before, last)];
};

/**
 * Finds the never-falling steps nearest to grades by least squares, as the middle of each step: pool adjacent violators
 * (Barlow et al. 1972, Statistical Inference under Order Restrictions); steps of less than a twenty-fifth of all grades are
 * joined to a neighbour.
 */
export const isotonicSteps = (points: readonly CalibrationPoint[]): readonly CalibrationPoint[] => {
  const blocks: Block[] = [];
  for (const { raw, grade } of points.toSorted(byRaw)) {
    let block: Block = { raw, grade, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.grade >= block.grade; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block);
    }
    blocks.push(block);
  }
  return withoutSlivers(blocks).map(({ raw, grade }) => ({ raw, grade }));
};
