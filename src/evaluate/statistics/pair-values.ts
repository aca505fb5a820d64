/** The values of one metric by case; null where the metric means nothing for the case. */
export type CaseValues = ReadonlyMap<string, number | null>;

/** The values of two systems on the same cases, in the order of the first. */
export type PairedValues = {
  readonly cases: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Cases that only one of the two runs has, or that have no value in one of them. */
  readonly leftOut: readonly string[];
};

/** Pairs the values that two systems have for the same cases; what has no partner is named and left out. */
export const pairValues = (before: CaseValues, after: CaseValues): PairedValues => {
  const cases: string[] = [];
  const earlier: number[] = [];
  const later: number[] = [];
  const leftOut: string[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const first = before.get(id);
    const second = after.get(id);
    if (typeof first === 'number' && typeof second === 'number') {
      cases.push(id);
      earlier.push(first);
      later.push(second);
    } else if (first !== null || second !== null) leftOut.push(id);
  }
  return { cases, before: earlier, after: later, leftOut };
};
