/** A raw score and the grade that stands for it. */
export type CalibrationPoint = { readonly raw: number; readonly grade: number };

type Block = { readonly raw: number; readonly grade: number; readonly size: number };

/** Equal raw scores stand with falling grades, so that they always end up in one step, whatever order they came in. */
const byRaw = (one: CalibrationPoint, other: CalibrationPoint): number =>
  one.raw - other.raw || other.grade - one.grade;

/**
 * Finds the never-falling steps nearest to grades by least squares, as the middle of each step: pool adjacent violators
 * (Barlow et al. 1972, Statistical Inference under Order Restrictions).
 */
export const isotonicSteps = (points: readonly CalibrationPoint[]): readonly CalibrationPoint[] => {
  const blocks: Block[] = [];
  for (const { raw, grade } of points.toSorted(byRaw)) {
    let block: Block = { raw, grade, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.grade >= block.grade; last = blocks.at(-1)) {
      blocks.pop();
      const size = last.size + block.size;
      block = {
        raw: (last.raw * last.size + block.raw * block.size) / size,
        grade: (last.grade * last.size + block.grade * block.size) / size,
        size,
      };
    }
    blocks.push(block);
  }
  return blocks.map(({ raw, grade }) => ({ raw, grade }));
};
