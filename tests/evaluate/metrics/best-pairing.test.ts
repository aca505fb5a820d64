import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPairing } from '../../../src/evaluate/metrics/best-pairing.ts';

const pairing = (table: readonly (readonly number[])[]) =>
  bestPairing(table.length, table[0]?.length ?? 0, (found, wanted) => table[found]?.[wanted] ?? 0);

const placesOf = (table: readonly (readonly number[])[]): readonly string[] =>
  pairing(table).map(({ found, wanted }) => `${found}-${wanted}`);

test('a partner that another one needs is left to it', () => {
  // The first is most like the first, but the second has no other partner.
  expect(
    placesOf([
      [0.9, 0.6],
      [0.8, 0],
    ]),
  ).toEqual(['0-1', '1-0']);
});

test('among pairings of the same number the most alike is taken', () => {
  expect(
    placesOf([
      [0.6, 0.9],
      [0.9, 0.6],
    ]),
  ).toEqual(['0-1', '1-0']);
});

test('more found than wanted and fewer are alike to it', () => {
  expect(placesOf([[0.5], [0.9], [0.7]])).toEqual(['1-0']);
  expect(placesOf([[0.5, 0.9, 0.7]])).toEqual(['0-1']);
});

test('what must not be paired stays alone, and nothing pairs with nothing', () => {
  expect(
    pairing([
      [0, 0],
      [0, 0.4],
    ]),
  ).toEqual([{ found: 1, wanted: 1, likeness: 0.4 }]);
  expect(bestPairing(0, 3, () => 1)).toEqual([]);
  expect(bestPairing(3, 0, () => 1)).toEqual([]);
});

type Best = { readonly pairs: number; readonly likeness: number };

/** The best of all pairings, by trying them all. */
const bestOfAll = (table: readonly (readonly number[])[], row = 0, used: readonly number[] = []): Best => {
  if (row === table.length) return { pairs: 0, likeness: 0 };
  let best = bestOfAll(table, row + 1, used);
  table[row]?.forEach((alike, column) => {
    if (alike === 0 || used.includes(column)) return;
    const rest = bestOfAll(table, row + 1, [...used, column]);
    const candidate = { pairs: rest.pairs + 1, likeness: rest.likeness + alike };
    if (
      candidate.pairs > best.pairs ||
      (candidate.pairs === best.pairs && candidate.likeness > best.likeness)
    )
      best = candidate;
  });
  return best;
};

test('no pairing of up to five by five has more pairs, or as many and more likeness', () => {
  const likeness = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 20 }).map((value) => value / 20),
  );
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(likeness, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(tables, (table) => {
      const pairs = pairing(table);
      const best = bestOfAll(table);
      expect(new Set(pairs.map(({ found }) => found)).size).toBe(pairs.length);
      expect(new Set(pairs.map(({ wanted }) => wanted)).size).toBe(pairs.length);
      expect(pairs.length).toBe(best.pairs);
      expect(pairs.reduce((sum, { likeness: alike }) => sum + alike, 0)).toBeCloseTo(best.likeness, 9);
    }),
    { seed: 1, numRuns: 300 },
  );
});
