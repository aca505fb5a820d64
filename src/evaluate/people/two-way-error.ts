import { mean } from '../statistics/mean.ts';
import { normalQuantile } from '../statistics/normal-distribution.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';

/** A number that one grader gave to one task. */
export type GradedValue = { readonly value: number; readonly grader: string; readonly task: string };

export type TwoWayError = {
  readonly value: number;
  /** Standard error of the mean; null where fewer than two graders or tasks leave it open. */
  readonly error: number | null;
  /** Degrees of freedom of that error: one less than graders or tasks, whichever are fewer. */
  readonly degrees: number;
  /** How many answers of as many people about as many cases would leave the mean as unsure, 0 to the number of answers. */
  readonly effective: number;
};

/** Variance of the mean when answers with the same key go together (Liang and Zeger, 1986, with C / (C - 1)). */
const clusteredVariance = (
  values: readonly GradedValue[],
  centre: number,
  keyOf: (value: GradedValue) => string,
): number => {
  const sums = new Map<string, number>();
  for (const value of values) sums.set(keyOf(value), (sums.get(keyOf(value)) ?? 0) + value.value - centre);
  const squares = [...sums.values()].reduce((sum, part) => sum + part * part, 0);
  return sums.size < 2 ? 0 : (sums.size / (sums.size - 1)) * (squares / values.length ** 2);
};

/**
 * Gives the mean of grades and how unsure it is, counting that answers of one person are alike and so are answers about
 * one case: two-way clustered errors (Cameron, Gelbach and Miller, 2011, https://doi.org/10.1198/jbes.2010.07136), never
 * below those of independent answers. A hundred answers of two people say little about what other people would say.
 */
export const twoWayError = (values: readonly GradedValue[]): TwoWayError => {
  const value = mean(values.map((one) => one.value));
  const graders = new Set(values.map(({ grader }) => grader)).size;
  const tasks = new Set(values.map(({ task }) => task)).size;
  const degrees = Math.min(graders, tasks) - 1;
  if (degrees < 1) return { value, error: null, degrees: Math.max(0, degrees), effective: 0 };
  const alone = clusteredVariance(values, value, ({ grader, task }) => `${grader}\n${task}`);
  const byGrader = clusteredVariance(values, value, ({ grader }) => grader);
  const byTask = clusteredVariance(values, value, ({ task }) => task);
  const variance = Math.max(alone, byGrader, byTask, byGrader + byTask - alone);
  // Few people are a small sample of people: Student's t instead of the normal, as Korn and Graubard (1998) do.
  const few = (normalQuantile(0.975) / studentQuantile(0.975, degrees)) ** 2;
  const effective = values.length * (variance > 0 ? alone / variance : 1) * few;
  return { value, error: Math.sqrt(variance), degrees, effective };
};
