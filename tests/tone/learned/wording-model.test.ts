import { describe, expect, it } from 'vitest';
import { textGrams } from '../../../src/tone/learned/text-grams.ts';
import { trainWordingModel, type WordingExample } from '../../../src/tone/learned/train-wording-model.ts';
import {
  gradeWording,
  rarityStep,
  type WordingModel,
  wordingOfParts,
} from '../../../src/tone/learned/wording-model.ts';

/** Two texts without a common gram, each counting twice: the base is 3, and each is drawn to it by the ridge. */
const apart = trainWordingModel([
  { text: 'a', grade: 1, weight: 2 },
  { text: 'b', grade: 5, weight: 2 },
]);

/** What the ridge must be, for 'b' to be 3 + (5 - 3) x 2 / (2 + ridge). */
const ridge = 4 / (gradeWording(apart, 'b') - 3) - 2;

/** Solves a small system of equations by Gauss and Jordan. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const scale = pivot[at] ?? 1;
    pivot.forEach((value, column) => {
      pivot[column] = value / scale;
    });
    rows.forEach((row, other) => {
      const factor = other === at ? 0 : (row[at] ?? 0);
      row.forEach((value, column) => {
        row[column] = value - factor * (pivot[column] ?? 0);
      });
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
};

/** A text as the model sees it: its places, each as rare as it is, made of length 1. */
const vectorOf = ({ rarity }: WordingModel, text: string): ReadonlyMap<number, number> => {
  const places = textGrams(text).map((place) => [place, (rarity[place] ?? 0) * rarityStep] as const);
  const length = Math.hypot(...places.map(([, value]) => value));
  return new Map(places.map(([place, value]) => [place, value / length]));
};

const product = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number =>
  [...one].reduce((sum, [place, value]) => sum + value * (other.get(place) ?? 0), 0);

/** What ridge regression says of a text by its closed form: k(x) (K + ridge / weight)^-1 (grade - base). */
const closedForm = (model: WordingModel, examples: readonly WordingExample[], text: string): number => {
  const vectors = examples.map((example) => vectorOf(model, example.text));
  const kernel = vectors.map((one, at) =>
    vectors.map(
      (other, column) => product(one, other) + (at === column ? ridge / (examples[at]?.weight ?? 1) : 0),
    ),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const base = examples.reduce((sum, { grade, weight }) => sum + grade * weight, 0) / total;
  const factors = solve(
    kernel,
    examples.map(({ grade }) => grade - base),
  );
  const asked = vectorOf(model, text);
  return base + vectors.reduce((sum, vector, at) => sum + (factors[at] ?? 0) * product(vector, asked), 0);
};

describe('trainWordingModel', () => {
  it('gives texts without a common gram what each says by itself, drawn to the mean by the ridge', () => {
    expect(apart.base).toBe(3);
    expect(gradeWording(apart, 'a')).toBeCloseTo(6 - gradeWording(apart, 'b'), 12);
    expect(gradeWording(apart, 'q')).toBe(3);
    expect(ridge).toBeGreaterThan(0.3);
    expect(ridge).toBeLessThan(4);
  });

  it('believes an example more the more it counts', () => {
    const model = trainWordingModel([
      { text: 'a', grade: 1, weight: 2 },
      { text: 'b', grade: 5, weight: 0.5 },
    ]);
    expect(model.base).toBeCloseTo((1 * 2 + 5 * 0.5) / 2.5, 12);
    expect(gradeWording(model, 'a')).toBeCloseTo(1.8 - (0.8 * 2) / (2 + ridge), 2);
    expect(gradeWording(model, 'b')).toBeCloseTo(1.8 + (3.2 * 0.5) / (0.5 + ridge), 2);
  });

  it('is ridge regression: level with its closed form on texts that share words', () => {
    const examples = [
      { text: 'your card is here', grade: 5, weight: 2 },
      { text: 'your card is late', grade: 2, weight: 2 },
      { text: 'you should have read it', grade: 1, weight: 0.7 },
      { text: 'I read it and I call you', grade: 4, weight: 0.7 },
    ];
    const model = trainWordingModel(examples);
    const asked = [...examples.map(({ text }) => text), 'your card should be late', 'I call'];
    // Weights are rounded to 255 steps; a text of forty grams is then right to a hundredth or two.
    for (const text of asked) {
      expect(Math.abs(gradeWording(model, text) - closedForm(model, examples, text))).toBeLessThan(0.02);
    }
  });

  it('counts a place the less the more texts it stands in, by its inverse document frequency', () => {
    const texts = ['a', 'a b', 'a c', 'a d'];
    const { rarity } = trainWordingModel(texts.map((text) => ({ text, grade: 3, weight: 1 })));
    const own = (word: string): number => {
      // The word by itself is its first gram.
      const [place = 0] = textGrams(word);
      return (rarity[place] ?? 0) * rarityStep;
    };
    expect(own('a')).toBeCloseTo(1, 12);
    expect(Math.abs(own('b') - (Math.log(5 / 2) + 1))).toBeLessThanOrEqual(rarityStep / 2);
    expect(Math.abs(own('zebra') - (Math.log(5) + 1))).toBeLessThanOrEqual(rarityStep / 2);
  });

  it('learns the same to the last digit from the same examples, and from none that nothing is known', () => {
    const examples = [
      { text: 'good thing', grade: 4, weight: 1 },
      { text: 'bad thing', grade: 2, weight: 1 },
    ];
    expect(trainWordingModel(examples)).toEqual(trainWordingModel(examples));
    expect(gradeWording(trainWordingModel([]), 'good thing')).toBe(0);
  });
});

describe('wordingOfParts', () => {
  const model = trainWordingModel([
    { text: 'splendid', grade: 5, weight: 2 },
    { text: 'horrid', grade: 1, weight: 2 },
  ]);

  it('gives each part its share of what the whole is above or below the base', () => {
    const parts = wordingOfParts(model, ['splendid', 'xx yy', 'horrid']);
    expect(parts[0]).toBeGreaterThan(0.3);
    expect(Math.abs(parts[1] ?? 9)).toBeLessThan(0.05);
    expect(parts[2]).toBeLessThan(-0.3);
  });

  it('gives the only part all of it', () => {
    const [only = 0] = wordingOfParts(model, ['a horrid day']);
    expect(model.base + only).toBeCloseTo(gradeWording(model, 'a horrid day'), 12);
  });

  it('gives no parts nothing', () => {
    expect(wordingOfParts(model, [])).toEqual([]);
  });
});
