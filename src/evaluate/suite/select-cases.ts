import { caseSlices } from '../run/case-slices.ts';
import type { EvaluationCase } from './evaluation-case.ts';
import type { Suite } from './suite.ts';

/** Gives the slices of a dimension in which any of the cases stands, sorted. */
export const slicesOf = (cases: readonly EvaluationCase[], dimension: string): readonly string[] => {
  const names = cases.flatMap((one) => {
    const slices: Readonly<Record<string, readonly string[]>> = caseSlices(one);
    return slices[dimension] ?? [];
  });
  return [...new Set(names)].sort();
};

/**
 * Gives the cases that a suite measures: those that stand in one of the named slices of every dimension under `only`, and of
 * these at most `limit`, evenly chosen over their order so that no market or month is left out.
 */
export const selectCases = (
  cases: readonly EvaluationCase[],
  { only, limit }: Pick<Suite, 'only' | 'limit'>,
): readonly EvaluationCase[] => {
  const wanted = Object.entries(only);
  const within = cases.filter((one) => {
    const slices: Readonly<Record<string, readonly string[]>> = caseSlices(one);
    return wanted.every(([dimension, names]) => slices[dimension]?.some((name) => names.includes(name)));
  });
  if (limit === undefined || within.length <= limit) return within;
  return Array.from({ length: limit }, (_, at) => within[Math.floor((at * within.length) / limit)]).filter(
    (one) => one !== undefined,
  );
};
