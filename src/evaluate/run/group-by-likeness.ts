/** What a thing is like: numbers from 0 by the places they stand at, of length 1 in all; empty where nothing tells. */
export type Likeness = readonly (readonly [place: number, weight: number])[];

export type LikenessGroup = {
  /** Places of the members in the list given, ascending. */
  readonly members: readonly number[];
  /** The member closest to the middle of the group, the first of equals. */
  readonly central: number;
};

/** The groups so far: the sum of the members at each place, by place and group, and the length of each sum. */
type Sums = {
  readonly at: Map<number, Map<number, number>>;
  readonly squares: number[];
};

/** The product of a thing with the sum of each group that it shares a place with. */
const productsOf = (likeness: Likeness, { at }: Sums): ReadonlyMap<number, number> => {
  const products = new Map<number, number>();
  for (const [place, weight] of likeness)
    for (const [group, sum] of at.get(place) ?? [])
      products.set(group, (products.get(group) ?? 0) + weight * sum);
  return products;
};

const cosineTo = (group: number, products: ReadonlyMap<number, number>, { squares }: Sums): number =>
  (products.get(group) ?? 0) / Math.sqrt(Math.max(squares[group] ?? 0, Number.MIN_VALUE));

const join = (likeness: Likeness, group: number, product: number, { at, squares }: Sums): void => {
  squares[group] = (squares[group] ?? 0) + 2 * product + (likeness.length === 0 ? 0 : 1);
  for (const [place, weight] of likeness) {
    const sums = at.get(place) ?? new Map<number, number>();
    sums.set(group, (sums.get(group) ?? 0) + weight);
    at.set(place, sums);
  }
};

/**
 * Groups things in one pass, in the order given: each joins the group whose middle it is most like, when the cosine is at
 * least `least` (0 to 1), else it opens one. "Single-pass clustering" of van Rijsbergen, Information Retrieval, 1979,
 * chapter 3, with the mean of the members as the middle. Groups are in the order of their first member.
 */
export const groupByLikeness = (things: readonly Likeness[], least: number): readonly LikenessGroup[] => {
  const sums: Sums = { at: new Map(), squares: [] };
  const groups: number[][] = [];
  things.forEach((likeness, thing) => {
    const products = productsOf(likeness, sums);
    let [best, bestCosine] = [groups.length, 0];
    for (const group of products.keys()) {
      const cosine = cosineTo(group, products, sums);
      if (cosine >= least && cosine > bestCosine) [best, bestCosine] = [group, cosine];
    }
    join(likeness, best, products.get(best) ?? 0, sums);
    if (best === groups.length) groups.push([thing]);
    else groups[best]?.push(thing);
  });
  return groups.map((members, group) => {
    const closeness = members.map((member) => cosineTo(group, productsOf(things[member] ?? [], sums), sums));
    return { members, central: members[closeness.indexOf(Math.max(...closeness))] ?? 0 };
  });
};
