/** What is left out on either side of a 95 % interval. */
const tail = 0.025;

/** Halvings of 0 to 1, as many as leave the tenth digit alone. */
const halvings = 40;

/** Gives, for a true share, the chance of more hits than seen plus half the chance of as many; grows with the share. */
const chanceOfMore = (hits: number, cases: number): ((share: number) => number) => {
  const waysLog = Float64Array.of(0, ...Array<number>(cases).fill(0));
  for (let count = 1; count <= cases; count += 1)
    waysLog[count] = (waysLog[count - 1] ?? 0) + Math.log((cases - count + 1) / count);
  return (share) => {
    const chance = (count: number): number =>
      Math.exp((waysLog[count] ?? 0) + count * Math.log(share) + (cases - count) * Math.log1p(-share));
    let sum = chance(hits) / 2;
    for (let count = hits + 1; count <= cases; count += 1) sum += chance(count);
    return sum;
  };
};

/** The share at which a function that grows with it reaches a value. */
const shareAt = (chanceAt: (share: number) => number, chance: number): number => {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (chanceAt(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * Gives the share of hits, of at least one case, with its exact 95 % interval, an outcome as likely as the one seen
 * counted by half (mid-p; Newcombe, 1998, method 6,
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E). Stays within 0 to 1. Needs whole
 * numbers; Wilson's (wilson-interval.ts) takes others, too, and holds the true share a little less often at its worst.
 */
export const midPInterval = (
  hits: number,
  cases: number,
): { readonly value: number; readonly low: number; readonly high: number } => {
  const more = chanceOfMore(hits, cases);
  return {
    value: hits / cases,
    low: hits === 0 ? 0 : shareAt(more, tail),
    high: hits === cases ? 1 : shareAt(more, 1 - tail),
  };
};
