import type { PassageFilter } from '../../retrieve/passage-index.ts';
import { bestOf, type Scored } from './best-of.ts';
import type { PassageRow } from './passage-row.ts';
import { type AllowedScopes, goneScope, residentScopes } from './resident-scopes.ts';
import { residentTerms } from './resident-terms.ts';
import { residentVectors } from './resident-vectors.ts';

/** A row as it is taken into memory, with its vector in any form of numbers. */
export type ResidentRow = Omit<PassageRow, 'vector' | 'has_vector'> & {
  readonly vector: ArrayLike<number> | null;
};

/** Passages that pass a filter. */
export type ResidentScope = AllowedScopes;

/** The passages of the index in memory: filters, words and exact vectors, in step with one version of the table. */
export type ResidentPassages = {
  readonly upsert: (row: ResidentRow) => void;
  readonly remove: (id: string) => void;
  /** Gives back what growing left over; of use once many were taken in. */
  readonly pack: () => void;
  readonly size: () => number;
  /** Slots of passages that are gone, which only a new load gives back. */
  readonly goneSlots: () => number;
  readonly within: (filter: PassageFilter) => ResidentScope;
  readonly bestByWords: (terms: readonly string[], scope: ResidentScope, limit: number) => readonly Scored[];
  /** Compares every passage of a scope that has a vector. */
  readonly nearest: (vector: Float32Array, scope: ResidentScope, limit: number) => readonly Scored[];
  /** The slot of a passage that is in a scope, else null. */
  readonly slotWithin: (id: string, scope: ResidentScope) => number | null;
  readonly idOf: (slot: number) => string;
  /** Cosine with the passage of a slot; null where it has no vector. */
  readonly cosine: (vector: Float32Array, slot: number) => number | null;
};

const firstCapacity = 1_024;

/** Makes an empty table; a slot is never used twice. */
export const residentPassages = (dimensions: number): ResidentPassages => {
  const scopes = residentScopes();
  const terms = residentTerms();
  const vectors = residentVectors(dimensions);
  const slots = new Map<string, number>();
  const ids: string[] = [];
  let scopeOf = new Uint32Array(firstCapacity);
  let lengths = new Uint32Array(firstCapacity);
  let hasVector = new Uint8Array(firstCapacity);
  let totalLength = 0;

  const makeRoom = (): void => {
    if (ids.length < scopeOf.length) return;
    const capacity = scopeOf.length * 2;
    const grownScopes = new Uint32Array(capacity);
    const grownLengths = new Uint32Array(capacity);
    const grownFlags = new Uint8Array(capacity);
    grownScopes.set(scopeOf);
    grownLengths.set(lengths);
    grownFlags.set(hasVector);
    scopeOf = grownScopes;
    lengths = grownLengths;
    hasVector = grownFlags;
  };

  const remove = (id: string): void => {
    const slot = slots.get(id);
    if (slot === undefined) return;
    slots.delete(id);
    scopes.left(scopeOf[slot] ?? goneScope);
    scopeOf[slot] = goneScope;
    totalLength -= lengths[slot] ?? 0;
    ids[slot] = '';
  };

  return {
    remove,
    upsert: (row) => {
      remove(row.id);
      makeRoom();
      const slot = ids.push(row.id) - 1;
      const scope = scopes.numberOf(row);
      scopes.joined(scope);
      slots.set(row.id, slot);
      scopeOf[slot] = scope;
      const length = terms.add(slot, row.terms);
      lengths[slot] = length;
      totalLength += length;
      if (row.vector === null) return;
      hasVector[slot] = 1;
      vectors.set(slot, row.vector);
    },
    pack: terms.pack,
    size: () => slots.size,
    goneSlots: () => ids.length - slots.size,
    within: scopes.allowed,
    bestByWords: (words, { allowed }, limit) =>
      terms.best({
        terms: words,
        scopeOf,
        allowed,
        lengths,
        averageLength: Math.max(1, totalLength / Math.max(1, slots.size)),
        passages: slots.size,
        limit,
      }),
    nearest: (vector, { allowed }, limit) => {
      const best = bestOf(limit);
      for (let slot = 0; slot < ids.length; slot += 1) {
        if (allowed[scopeOf[slot] as number] === 1 && hasVector[slot] === 1) {
          best.offer(slot, vectors.dot(vector, slot));
        }
      }
      return best.list();
    },
    slotWithin: (id, { allowed }) => {
      const slot = slots.get(id);
      return slot !== undefined && allowed[scopeOf[slot] ?? goneScope] === 1 ? slot : null;
    },
    idOf: (slot) => ids[slot] ?? '',
    cosine: (vector, slot) => (hasVector[slot] === 1 ? vectors.dot(vector, slot) : null),
  };
};
