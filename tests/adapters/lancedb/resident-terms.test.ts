import { expect, test } from 'vitest';
import { residentTerms } from '../../../src/adapters/lancedb/resident-terms.ts';

/** Numbers from 0 to 1 that are the same in every run. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** A word under Zipf's law: the first of 3,000 are in most texts, the last in hardly any. */
const word = (next: () => number): string => `w${Math.floor(3_000 ** next())}`;

const next = seeded(7);
const texts = Array.from({ length: 4_000 }, () => Array.from({ length: 10 }, () => word(next)));
const lengths = Uint32Array.from(texts, (words) => words.length);
const allowed = Uint8Array.of(0, 1);

/** BM25 of every text by the book: nothing left out, nothing settled early. */
const expectedBest = (terms: readonly string[], scopeOf: Uint32Array, limit: number) => {
  const worth = new Map(
    terms.map((term) => {
      const frequency = texts.filter((words) => words.includes(term)).length;
      return [term, Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5))];
    }),
  );
  return texts
    .map((words, slot) => {
      const score = terms.reduce((sum, term) => {
        const occurrences = words.filter((word) => word === term).length;
        return sum + ((worth.get(term) ?? 0) * occurrences) / (occurrences + 1.2);
      }, 0);
      return { slot, score };
    })
    .filter(({ slot, score }) => score > 0 && scopeOf[slot] === 1)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ score }) => score.toFixed(9));
};

/** The table of the texts; packed after a number of them, as when more are taken in after the first reading. */
const filled = (packedAfter: number) => {
  const table = residentTerms();
  for (const [slot, words] of texts.entries()) {
    if (slot === packedAfter) table.pack();
    table.add(slot, words.join(' '));
  }
  return (terms: readonly string[], scopeOf: Uint32Array, limit: number) =>
    table
      .best({ terms, scopeOf, allowed, lengths, averageLength: 10, passages: texts.length, limit })
      .map(({ score }) => score.toFixed(9));
};

test('the best by words are those that BM25 puts first, also where frequent words are settled early', () => {
  const best = filled(3_000);
  const everywhere = new Uint32Array(texts.length).fill(1);
  const everyThird = Uint32Array.from(texts, (_, slot) => (slot % 3 === 0 ? 1 : 0));
  const asked = seeded(11);
  for (let query = 0; query < 40; query += 1) {
    const frequent = query % 2 === 0 ? ['w1', 'w2', 'w3', 'w4'] : [];
    const terms = [...new Set([...frequent, ...Array.from({ length: 1 + (query % 7) }, () => word(asked))])];
    expect(best(terms, everywhere, 10)).toEqual(expectedBest(terms, everywhere, 10));
    expect(best(terms, everyThird, 40)).toEqual(expectedBest(terms, everyThird, 40));
  }
});

test('words that no passage has find nothing, and leave nothing behind for the next search', () => {
  const best = filled(0);
  const everywhere = new Uint32Array(texts.length).fill(1);
  expect(best(['nowhere'], everywhere, 10)).toEqual([]);
  const first = best(['w1', 'w2'], everywhere, 10);
  expect(best(['w1', 'w2'], everywhere, 10)).toEqual(first);
});
