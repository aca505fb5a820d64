import { seededRandom } from '../statistics/seeded-random.ts';

/** Gives the items in an order by chance (Fisher and Yates), which takes one number of `random` per item. */
export const seededShuffle = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = shuffled[at] as Item;
    shuffled[at] = shuffled[other] as Item;
    shuffled[other] = kept;
  }
  return shuffled;
};

const takeInTurns = <Item>(groups: readonly (readonly Item[])[]): readonly Item[] => {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    groups.flatMap((group) => group.slice(turn, turn + 1)),
  ).flat();
};

const ordered = <Item>(
  items: readonly Item[],
  keys: readonly ((item: Item) => string)[],
  random: () => number,
): readonly Item[] => {
  const [key, ...others] = keys;
  if (key === undefined) return seededShuffle(items, random);
  const groups = [...Map.groupBy(items, key).values()].map((group) => ordered(group, others, random));
  return takeInTurns(seededShuffle(groups, random));
};

/**
 * Gives the items in an order of which every beginning is spread as evenly as can be over the first key, and within each
 * of its values over the second, and so on; by chance among equals, the same for the same seed.
 *
 * @example spreadEvenly(cases, [({ market }) => market, ({ language }) => language], 1).slice(0, 50)
 */
export const spreadEvenly = <Item>(
  items: readonly Item[],
  keys: readonly ((item: Item) => string)[],
  seed: number,
): readonly Item[] => ordered(items, keys, seededRandom(seed));
