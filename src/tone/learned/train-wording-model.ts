import { gramBuckets, textGrams } from './text-grams.ts';
import { rarityStep, type WordingModel } from './wording-model.ts';

/** A text, the grade it stands for, and how much it counts. */
export type WordingExample = { readonly text: string; readonly grade: number; readonly weight: number };

/** Pulls weights towards zero, as a weight of examples; 0.7 to 1.5 are level where writers are left out. */
const ridge = 1;

const mostRounds = 200;
const smallEnough = 1e-6;

type Row = { readonly places: readonly number[]; readonly length: number; readonly weight: number };

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Counts in how many texts each place stands, as an inverse document frequency in steps. */
const rarityOf = (grams: readonly (readonly number[])[]): Uint8Array => {
  const counts = new Float64Array(gramBuckets);
  for (const places of grams) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return Uint8Array.from(counts, (count) =>
    Math.round((Math.log((1 + grams.length) / (1 + count)) + 1) / rarityStep),
  );
};

/** Sums the values of the rows' places, each row times a factor. */
const spread = (rows: readonly Row[], rarity: Uint8Array, factors: readonly number[]): Float64Array => {
  const sums = new Float64Array(gramBuckets);
  rows.forEach(({ places, length, weight }, at) => {
    const factor = ((factors[at] ?? 0) * weight * rarityStep) / length;
    for (const place of places) sums[place] = (sums[place] ?? 0) + factor * (rarity[place] ?? 0);
  });
  return sums;
};

const project = (rows: readonly Row[], rarity: Uint8Array, weights: Float64Array): readonly number[] =>
  rows.map(
    ({ places, length }) =>
      (rarityStep * places.reduce((sum, place) => sum + (weights[place] ?? 0) * (rarity[place] ?? 0), 0)) /
      length,
  );

/**
 * Fits ridge regression of grades on the grams of texts by conjugate gradients (Hestenes and Stiefel 1952), then rounds the
 * weights to 255 steps. Deterministic; 1,500 texts take under a second.
 */
export const trainWordingModel = (examples: readonly WordingExample[]): WordingModel => {
  const grams = examples.map(({ text }) => textGrams(text));
  const rarity = rarityOf(grams);
  const rows = examples.map(({ weight }, at): Row => {
    const places = grams[at] ?? [];
    const square = places.reduce((sum, place) => sum + ((rarity[place] ?? 0) * rarityStep) ** 2, 0);
    return { places, length: Math.sqrt(square) || 1, weight };
  });
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const base = examples.reduce((sum, { grade, weight }) => sum + grade * weight, 0) / total;

  const weights = new Float64Array(gramBuckets);
  const rest = spread(
    rows,
    rarity,
    examples.map(({ grade }) => grade - base),
  );
  const way = Float64Array.from(rest);
  let size = dot(rest, rest);
  for (let round = 0; round < mostRounds && size > smallEnough; round += 1) {
    const slope = spread(rows, rarity, project(rows, rarity, way)).map(
      (value, at) => value + ridge * (way[at] ?? 0),
    );
    const stride = size / dot(way, slope);
    for (let at = 0; at < gramBuckets; at += 1) {
      weights[at] = (weights[at] ?? 0) + stride * (way[at] ?? 0);
      rest[at] = (rest[at] ?? 0) - stride * (slope[at] ?? 0);
    }
    const next = dot(rest, rest);
    for (let at = 0; at < gramBuckets; at += 1) way[at] = (rest[at] ?? 0) + (next / size) * (way[at] ?? 0);
    size = next;
  }
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / 127;
  return { base, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step, rarity };
};
