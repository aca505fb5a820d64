import { normalQuantile } from './normal-distribution.ts';

const quantile = normalQuantile(0.975);

/**
 * Gives how far a Spearman correlation from as many pairs can be off to either side: half of its 95 % interval by Fisher's z with the
 * standard error of Bonett and Wright, sqrt((1 + r^2 / 2) / (n - 3)), https://doi.org/10.1007/BF02294183. 1 for fewer than five
 * pairs, of which nothing can be said.
 */
export const correlationReach = (pairs: number, correlation = 0): number => {
  if (pairs < 5) return 1;
  const z = Math.atanh(Math.max(-0.999, Math.min(0.999, correlation)));
  const error = quantile * Math.sqrt((1 + correlation ** 2 / 2) / (pairs - 3));
  return (Math.tanh(z + error) - Math.tanh(z - error)) / 2;
};

/** Gives the fewest pairs with which a Spearman correlation is off by at most `reach` (above 0). */
export const pairsNeeded = (reach: number, correlation = 0): number => {
  let [least, most] = [5, 5];
  while (correlationReach(most, correlation) > reach) most *= 2;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (correlationReach(middle, correlation) > reach) least = middle + 1;
    else most = middle;
  }
  return most;
};
