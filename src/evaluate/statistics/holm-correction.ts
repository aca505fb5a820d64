/**
 * Gives p values corrected for having asked several questions, in the order given: the chance of any false alarm among
 * them stays below the level that each is compared with. Holm's step-down method (Holm, 1979,
 * https://www.jstor.org/stable/4615733), which asks for no independence. Range 0 to 1, never below the p value given.
 */
export const holmCorrection = (values: readonly number[]): readonly number[] => {
  const ascending = values
    .map((value, at) => ({ value, at }))
    .sort((left, right) => left.value - right.value);
  const corrected = values.map(() => 1);
  let highest = 0;
  ascending.forEach(({ value, at }, rank) => {
    highest = Math.max(highest, Math.min(1, value * (values.length - rank)));
    corrected[at] = highest;
  });
  return corrected;
};
