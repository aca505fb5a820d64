import type { CaseResult } from './case-result.ts';

/** Gives cases in the order that results are computed in: resampling draws places, so their order must not depend on the caller. */
export const inOrder = <Case extends Pick<CaseResult, 'id'>>(cases: readonly Case[]): readonly Case[] =>
  cases.toSorted((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id)));
