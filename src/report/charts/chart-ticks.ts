/**
 * Gives round values that divide a range into about `steps` parts: steps of 1, 2 or 5 times a power of ten, all inside
 * the range, ascending.
 */
export const roundTicks = (from: number, to: number, steps: number): readonly number[] => {
  if (!(to > from)) return [from];
  const rough = (to - from) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Multiples of the step, not sums: 0.1 + 0.2 would be labelled 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
};
