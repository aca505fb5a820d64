import type { CaseResult } from './case-result.ts';
import { unknownSlice } from './case-slices.ts';

/** The cases of one slice: dimension 'market', name 'SE'. */
export type CaseSlice<Case> = {
  readonly dimension: string;
  readonly name: string;
  readonly cases: readonly Case[];
};

/**
 * Gives the cases by slice, dimensions in the order asked for, the slice with most cases first. A dimension in which
 * nothing but 'unknown' stands says nothing and is left out.
 */
export const groupBySlice = <Case extends Pick<CaseResult, 'slices'>>(
  cases: readonly Case[],
  dimensions: readonly string[],
): readonly CaseSlice<Case>[] =>
  [...new Set(dimensions)].flatMap((dimension) => {
    const slices = new Map<string, Case[]>();
    for (const one of cases)
      for (const name of new Set(one.slices[dimension])) {
        const known = slices.get(name);
        if (known === undefined) slices.set(name, [one]);
        else known.push(one);
      }
    if ([...slices.keys()].every((name) => name === unknownSlice)) return [];
    return [...slices]
      .map(([name, members]) => ({ dimension, name, cases: members }))
      .sort((left, right) => right.cases.length - left.cases.length || (left.name < right.name ? -1 : 1));
  });
