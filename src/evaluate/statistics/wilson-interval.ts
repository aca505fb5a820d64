import type { Interval } from './bootstrap-interval.ts';
import { normalQuantile } from './normal-distribution.ts';

/**
 * Gives a share with its 95 % interval by Wilson's score method without continuity correction, which stays inside 0 to 1
 * and has a width even for none or all of few (Wilson, 1927; Newcombe, 1998, method 3,
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E). Of no cases: 0, from 0 to 1.
 */
export const wilsonInterval = (successes: number, cases: number): Interval => {
  if (cases === 0) return { value: 0, low: 0, high: 1 };
  const z = normalQuantile(0.975);
  const share = successes / cases;
  const centre = share + (z * z) / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * cases)) / cases);
  const whole = 1 + (z * z) / cases;
  return {
    value: share,
    low: successes === 0 ? 0 : (centre - reach) / whole,
    high: successes === cases ? 1 : (centre + reach) / whole,
  };
};
