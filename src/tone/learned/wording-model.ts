import { type TextGrams, textGrams } from './text-grams.ts';

/** A linear model of how people grade the wording of a text. */
export type WordingModel = {
  /** The grade of a text without any known wording. */
  readonly base: number;
  /** One weight per place of the table, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** How rare each place is, in steps of `rarityStep`. */
  readonly rarity: Uint8Array;
};

/** What one step of rarity is worth; the rarest of 20,000 texts has 10.9. */
export const rarityStep = 0.05;

const rarityAt = ({ rarity }: WordingModel, place: number): number => (rarity[place] ?? 0) * rarityStep;

const lengthOf = (model: WordingModel, grams: TextGrams): number =>
  Math.sqrt(grams.reduce((sum, place) => sum + rarityAt(model, place) ** 2, 0)) || 1;

const sumOf = (model: WordingModel, grams: TextGrams): number =>
  model.step * grams.reduce((sum, place) => sum + (model.weights[place] ?? 0) * rarityAt(model, place), 0);

/** Tells how people would grade the wording of a text, about 1 to 5; not bounded. */
export const gradeWording = (model: WordingModel, text: string): number => {
  const grams = textGrams(text);
  return model.base + sumOf(model, grams) / lengthOf(model, grams);
};

/**
 * Gives what each part of a text adds to or takes from the grade of the whole. A run of letters that stands in several parts
 * counts in each, so that the parts add up only nearly to the whole.
 */
export const wordingOfParts = (model: WordingModel, parts: readonly string[]): readonly number[] => {
  const grams = parts.map(textGrams);
  const length = lengthOf(model, [...new Set(grams.flat())]);
  return grams.map((places) => sumOf(model, places) / length);
};
