import type { FactKind, StatedFact } from './stated-fact.ts';
import { type FactContext, statedFacts } from './stated-facts.ts';

/**
 * One way in which two texts differ in what they state. 'changed' has both sides, 'lost' only `before`, 'added' only `after`;
 * 'moved' are the same facts of a kind in another order, by which two prices can change places.
 */
export type FactChange = {
  readonly change: 'lost' | 'added' | 'changed' | 'moved';
  readonly kind: FactKind;
  /** As it is written in the text; a promise or a doubt by its name. */
  readonly before: string | null;
  readonly after: string | null;
};

type Told = { readonly value: string; readonly written: string };

const named: ReadonlySet<FactKind> = new Set(['promise', 'certainty', 'negation']);

/** Each value once, as it is first written: to say a thing again states nothing new. */
const toldOf = (text: string, facts: readonly StatedFact[], kind: FactKind): readonly Told[] => {
  const told = new Map<string, Told>();
  for (const { kind: own, value, start, end } of facts)
    if (own === kind && !told.has(value))
      told.set(value, { value, written: named.has(kind) ? value : text.slice(start, end).trim() });
  return [...told.values()];
};

/** The order of names and of what is said about doubts and promises follows the words and swaps nothing. */
const isOrdered = (kind: FactKind): boolean => !named.has(kind) && kind !== 'name';

const kinds: readonly FactKind[] = [
  ...(['amount', 'number', 'date', 'time', 'name', 'link', 'email', 'phone', 'code', 'citation'] as const),
  ...(['promise', 'certainty', 'negation'] as const),
];

const isTold = (value: string, told: readonly Told[]): boolean => told.some((one) => one.value === value);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []);

const changesOf = (
  kind: FactKind,
  before: readonly Told[],
  after: readonly Told[],
): readonly FactChange[] => {
  const missing = (from: readonly Told[], others: readonly Told[]): readonly Told[] =>
    from.filter(({ value }) => !isTold(value, others));
  const lost = missing(before, after);
  const added = missing(after, before);
  if (lost.length + added.length === 0) {
    const isMoved = isOrdered(kind) && before.some(({ value }, at) => value !== after[at]?.value);
    const list = (told: readonly Told[]): string => told.map(({ written }) => written).join(', ');
    return isMoved ? [{ change: 'moved', kind, before: list(before), after: list(after) }] : [];
  }
  return Array.from({ length: Math.max(lost.length, added.length) }, (_, at): FactChange => {
    const [one, other] = [lost[at]?.written ?? null, added[at]?.written ?? null];
    const change = one === null ? 'added' : other === null ? 'lost' : 'changed';
    return { change, kind, before: one, after: other };
  });
};

/** Gives every fact that a text lost, got or states otherwise than the one it was made of; none where all facts stand. */
export const compareFacts = (before: string, after: string, context: FactContext): readonly FactChange[] => {
  if (before === after) return [];
  const [ofBefore = [], ofAfter = []] = statedFacts([before, after], context);
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  return kinds.flatMap((kind) => {
    const [one, other] = [toldOf(before, ofBefore, kind), toldOf(after, ofAfter, kind)];
    if (kind !== 'name') return changesOf(kind, one, other);
    // A word that is only written smaller or larger ("Kind Regards", "NEVER") comes and goes with no name.
    return changesOf(
      kind,
      one.filter(({ value, written }) => isTold(value, other) || !wordsAfter.has(written.toLowerCase())),
      other.filter(({ value, written }) => isTold(value, one) || !wordsBefore.has(written.toLowerCase())),
    );
  });
};
