import type { Interval } from '../statistics/bootstrap-interval.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { type GradedValue, twoWayError } from './two-way-error.ts';

/**
 * Gives a share of yes (1) among answers with its 95 % interval: Wilson's over the effective number of answers, as Franco
 * and others recommend for answers that go together (2019, https://pmc.ncbi.nlm.nih.gov/articles/PMC6690503). Null for no
 * answers; from 0 to 1 where a single person or case leaves it open.
 */
export const shareInterval = (values: readonly GradedValue[]): Interval | null => {
  if (values.length === 0) return null;
  const { value, error, effective } = twoWayError(values);
  if (error === null) return { value, low: 0, high: 1 };
  return { ...wilsonInterval(value * effective, effective), value };
};

/** The ends of the scale of grades. */
const [lowest, highest] = [1, 5];

/**
 * Gives the mean of grades from 1 to 5 with its 95 % interval by Student's t and two-way clustered errors, cut at the
 * ends of the scale. Null for no grades; the whole scale where a single person or case leaves it open.
 */
export const gradeInterval = (values: readonly GradedValue[]): Interval | null => {
  if (values.length === 0) return null;
  const { value, error, degrees } = twoWayError(values);
  if (error === null) return { value, low: lowest, high: highest };
  const reach = error * studentQuantile(0.975, degrees);
  return { value, low: Math.max(lowest, value - reach), high: Math.min(highest, value + reach) };
};
