import { normalQuantile } from './normal-distribution.ts';

/**
 * Gives the value below which a share (above 0, below 1) of Student's t distribution with 1 or more whole degrees of
 * freedom lies. Exact for 1 and 2; above, the expansion of Abramowitz and Stegun 26.7.5, which for shares from 0.025 to
 * 0.975 is off by less than 0.2 % with 3 degrees and by less than 0.01 % from 6 on.
 */
export const studentQuantile = (share: number, degrees: number): number => {
  if (degrees === 1) return Math.tan(Math.PI * (share - 0.5));
  if (degrees === 2) return (2 * share - 1) / Math.sqrt(2 * share * (1 - share));
  const z = normalQuantile(share);
  const square = z * z;
  const terms = [
    (square + 1) / 4,
    ((5 * square + 16) * square + 3) / 96,
    (((3 * square + 19) * square + 17) * square - 15) / 384,
    ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160,
  ];
  return z * (1 + terms.reduce((sum, term, at) => sum + term / degrees ** (at + 1), 0));
};
