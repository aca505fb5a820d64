import { bestOf, type Scored } from './best-of.ts';

/** BM25 parameters as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.2. */
const k1 = 1.2;
const b = 0.75;

/** A posting is the slot above eight bits of occurrences, which saturate long before. */
const occurrenceBits = 8;
const mostOccurrences = 2 ** occurrenceBits - 1;

/** Slots that a posting can name. */
export const mostSlots = 2 ** (32 - occurrenceBits);

const firstCapacity = 2;

/** A stretch of an array: its own with room to grow, or the one that all share after packing. */
type Postings = { entries: Uint32Array; from: number; size: number; room: number };

/** The words of the passages in memory: which slots hold each term, and how often. */
export type ResidentTerms = {
  /** Takes in the terms of a slot above all earlier ones, joined by spaces; gives their number. */
  readonly add: (slot: number, terms: string) => number;
  /** Lays all postings into one array: hundreds of thousands of small ones cost memory and every garbage collection. */
  readonly pack: () => void;
  /** The slots with the best BM25 among those that pass. */
  readonly best: (query: TermQuery) => readonly Scored[];
};

export type TermQuery = {
  readonly terms: readonly string[];
  /** The scope of each slot, and which scopes pass. */
  readonly scopeOf: Uint32Array;
  readonly allowed: Uint8Array;
  /** Terms of each slot. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** Passages there are. */
  readonly passages: number;
  readonly limit: number;
};

/** From this many occurrences on it is worth asking whether a term can still bring anything new to the best. */
const frequentFrom = 1_000;

/** Gives the place of a slot in its postings, which are in the order of the slots; -1 where it lacks the term. */
const placeOf = ({ entries, from, size }: Postings, slot: number): number => {
  let low = from;
  let high = from + size - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = (entries[middle] as number) >>> occurrenceBits;
    if (found === slot) return middle;
    if (found < slot) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const append = (postings: Postings, entry: number): void => {
  const { entries, from, size, room } = postings;
  if (size === room) {
    postings.room = Math.ceil(size * 1.5) + 1;
    postings.entries = new Uint32Array(postings.room);
    postings.entries.set(entries.subarray(from, from + size));
    postings.from = 0;
  }
  postings.entries[postings.from + size] = entry;
  postings.size += 1;
};

/** Makes an empty table of words. */
export const residentTerms = (): ResidentTerms => {
  const table = new Map<string, Postings>();
  let scores = new Float64Array(0);

  return {
    add: (slot, terms) => {
      const words = terms === '' ? [] : terms.split(' ');
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, occurrences] of counts) {
        let postings = table.get(word);
        if (postings === undefined) {
          postings = { entries: new Uint32Array(firstCapacity), from: 0, size: 0, room: firstCapacity };
          table.set(word, postings);
        }
        append(postings, slot * 2 ** occurrenceBits + Math.min(occurrences, mostOccurrences));
      }
      return words.length;
    },

    pack: () => {
      const total = [...table.values()].reduce((sum, { size }) => sum + size, 0);
      const packed = new Uint32Array(total);
      let from = 0;
      for (const postings of table.values()) {
        const { size } = postings;
        packed.set(postings.entries.subarray(postings.from, postings.from + size), from);
        Object.assign(postings, { entries: packed, from, room: size });
        from += size;
      }
    },

    best: ({ terms, scopeOf, allowed, lengths, averageLength, passages, limit }) => {
      if (scores.length < scopeOf.length) scores = new Float64Array(scopeOf.length);
      const asked = [...new Set(terms)].flatMap((term) => {
        const postings = table.get(term);
        if (postings === undefined) return [];
        const frequency = Math.min(postings.size, passages);
        const worth = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
        return [{ postings, worth }];
      });
      asked.sort((left, right) => left.postings.size - right.postings.size);
      const touched: number[] = [];
      const gain = (slot: number, entry: number, worth: number): number => {
        const occurrences = entry & mostOccurrences;
        const norm = k1 * (1 - b + (b * (lengths[slot] as number)) / averageLength);
        return (worth * occurrences) / (occurrences + norm);
      };
      const bestTouched = (): readonly Scored[] => {
        const best = bestOf(limit);
        for (const slot of touched) best.offer(slot, scores[slot] as number);
        return best.list();
      };
      let open = asked.reduce((sum, { worth }) => sum + worth, 0);
      let isSettled = false;
      for (const { postings, worth } of asked) {
        const { entries, from, size } = postings;
        if (!isSettled && size >= frequentFrom && touched.length >= limit) {
          // No passage without a term so far can still reach the best: the rest only orders those that have one.
          isSettled = (bestTouched().at(-1)?.score ?? 0) >= open;
        }
        open -= worth;
        if (isSettled && touched.length * 8 < size) {
          for (const slot of touched) {
            const place = placeOf(postings, slot);
            if (place >= 0)
              scores[slot] = (scores[slot] as number) + gain(slot, entries[place] as number, worth);
          }
          continue;
        }
        for (let at = from; at < from + size; at += 1) {
          const entry = entries[at] as number;
          const slot = entry >>> occurrenceBits;
          if (allowed[scopeOf[slot] as number] !== 1) continue;
          const before = scores[slot] as number;
          if (before === 0) {
            if (isSettled) continue;
            touched.push(slot);
          }
          scores[slot] = before + gain(slot, entry, worth);
        }
      }
      const best = bestTouched();
      for (const slot of touched) scores[slot] = 0;
      return best;
    },
  };
};
