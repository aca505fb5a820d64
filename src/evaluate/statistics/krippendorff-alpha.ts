import { CopilotError } from '../../fault/copilot-error.ts';

/** A grade or a label; null where a grader gave none. */
export type Rating = number | string | null;

/** What a difference between two ratings means: other, further apart in rank, or further apart in value. */
export type RatingLevel = 'nominal' | 'ordinal' | 'interval';

/** How often each value stands in a unit that two or more graders rated. */
type Unit = ReadonlyMap<number | string, number>;

const countsOf = (ratings: readonly Rating[]): Unit => {
  const counts = new Map<number | string, number>();
  for (const rating of ratings) if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
};

const total = (counts: Unit): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

type Distance = (one: number | string, other: number | string) => number;

const ordinalDistance = (totals: Unit): Distance => {
  const ascending = [...totals].sort(([left], [right]) => Number(left) - Number(right));
  let below = 0;
  const middles = new Map(
    ascending.map(([value, count]) => {
      below += count;
      return [value, below - count / 2] as const;
    }),
  );
  return (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2;
};

const distanceFor = (level: RatingLevel, totals: Unit): Distance => {
  if (level === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (level === 'interval') return (one, other) => (Number(one) - Number(other)) ** 2;
  return ordinalDistance(totals);
};

/** The distances between all ordered pairs of values, each weighed by how often both stand here. */
const disagreement = (counts: Unit, distance: Distance): number => {
  let sum = 0;
  for (const [one, times] of counts)
    for (const [other, otherTimes] of counts) sum += times * otherTimes * distance(one, other);
  return sum;
};

/**
 * Gives Krippendorff's alpha, the agreement of any number of graders beyond chance: 1 when all agree, 0 when they agree
 * no better than by chance, below 0 when they disagree on purpose; 0.8 is commonly asked for and 0.667 the least to draw
 * tentative conclusions from. Each unit lists its ratings; gaps (null) are allowed and units with one rating add
 * nothing. Null where nothing was rated twice or every rating is the same, as then chance can't be told. Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011, https://repository.upenn.edu/asc_papers/43. Throws CopilotError
 * 'input-invalid' for words on a scale that needs numbers.
 */
export const krippendorffAlpha = (
  units: readonly (readonly Rating[])[],
  level: RatingLevel,
): number | null => {
  if (level !== 'nominal' && units.flat().some((rating) => typeof rating === 'string'))
    throw new CopilotError('input-invalid', `Ratings on an ${level} scale must be numbers.`);
  const paired = units.map(countsOf).filter((counts) => total(counts) >= 2);
  const totals = new Map<number | string, number>();
  for (const counts of paired)
    for (const [value, count] of counts) totals.set(value, (totals.get(value) ?? 0) + count);
  const distance = distanceFor(level, totals);
  const expected = disagreement(totals, distance) / (total(totals) - 1);
  if (!(expected > 0)) return null;
  const observed = paired.reduce(
    (sum, counts) => sum + disagreement(counts, distance) / (total(counts) - 1),
    0,
  );
  return 1 - observed / expected;
};
