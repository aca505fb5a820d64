import { hasDate } from '../../compose/support/has-date.ts';
import { heldQuantities, type StatedQuantity } from '../../compose/support/stated-quantities.ts';
import type { Statement } from '../../compose/support/statement.ts';
import type { Passage } from '../../knowledge/passage.ts';

/** A sentence that states a number, with the terms it is about. */
export type NumberClaim = {
  readonly passage: Passage;
  readonly text: string;
  readonly statement: Statement;
  /** Terms of the sentence. */
  readonly terms: ReadonlySet<string>;
  /** Terms of the title and the heading. */
  readonly about: ReadonlySet<string>;
};

/** Two claims about one thing with the number in which they differ. */
export type SharedThing = {
  readonly likeness: number;
  readonly one: StatedQuantity;
  readonly another: StatedQuantity;
};

/** Chosen on the fixtures by hand; docs/administration.md has the measurement. */
const bounds = {
  /** Weighted share of the terms of both that both hold. */
  leastLikeness: 0.45,
  fewestSharedTerms: 3,
  /** Terms of titles and headings that both hold. */
  fewestSharedAbout: 1,
};

/** Two lists that limit nothing, or that have a member in common; what holds everywhere may have its exception in one market. */
const isSameScope = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 ? other.length === 0 : one.some((member) => other.includes(member));

const subjectsOf = ({ subjects }: Statement): string =>
  subjects
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort()
    .join('\n');

const denialsOf = ({ clauses }: Statement): number => clauses.reduce((sum, { denials }) => sum + denials, 0);

const isSameFrame = (one: Statement, other: Statement): boolean =>
  subjectsOf(one) === subjectsOf(other) &&
  denialsOf(one) % 2 === denialsOf(other) % 2 &&
  one.dates.length === other.dates.length &&
  one.dates.every((date) => hasDate(other.dates, date));

/** The one quantity of each that the other does not have; null unless there is exactly one, and both count the same. */
const differingQuantities = (
  one: Statement,
  other: Statement,
): readonly [StatedQuantity, StatedQuantity] | null => {
  const lacks = (from: Statement, to: Statement): readonly StatedQuantity[] =>
    from.quantities.filter((quantity) => heldQuantities(quantity, to.quantities).length === 0);
  const [mine, ...more] = lacks(one, other);
  const [theirs, ...others] = lacks(other, one);
  if (mine === undefined || theirs === undefined || more.length + others.length > 0) return null;
  return mine.unit !== null && mine.unit === theirs.unit ? [mine, theirs] : null;
};

const sharedCount = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((term) => other.has(term)).length;

const likenessOf = (
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (term: string) => number,
): number => {
  let shared = 0;
  let all = 0;
  for (const term of new Set([...one, ...other])) {
    const weight = weightOf(term);
    all += weight;
    if (one.has(term) && other.has(term)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
};

/** Gives the number in which two claims about one thing differ; null where they are about two things, or agree. */
export const sharedThing = (
  one: NumberClaim,
  other: NumberClaim,
  weightOf: (term: string) => number,
): SharedThing | null => {
  const [mine, theirs] = [one.passage, other.passage];
  if (mine.source === theirs.source || mine.language !== theirs.language) return null;
  if (!isSameScope(mine.markets, theirs.markets) || !isSameScope(mine.models, theirs.models)) return null;
  if (!isSameFrame(one.statement, other.statement)) return null;
  if (sharedCount(one.terms, other.terms) < bounds.fewestSharedTerms) return null;
  if (sharedCount(one.about, other.about) < bounds.fewestSharedAbout) return null;
  const likeness = likenessOf(one.terms, other.terms, weightOf);
  if (likeness < bounds.leastLikeness) return null;
  const pair = differingQuantities(one.statement, other.statement);
  return pair === null ? null : { likeness, one: pair[0], another: pair[1] };
};
