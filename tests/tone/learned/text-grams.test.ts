import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramBuckets, textGrams } from '../../../src/tone/learned/text-grams.ts';

const sorted = (text: string): readonly number[] => [...textGrams(text)].sort((one, other) => one - other);

const shared = (one: string, other: string): number => {
  const places = new Set(textGrams(other));
  return textGrams(one).filter((place) => places.has(place)).length;
};

describe('textGrams', () => {
  it('gives the same words the same places, whatever their capitals, apostrophes and white space', () => {
    const plain = textGrams("we don't know yet");
    expect(textGrams("WE DON'T  know\n\nyet")).toEqual(plain);
    expect(textGrams('We don’t – know, yet.')).toEqual(plain);
  });

  it('takes all numbers, amounts, dates and times for the same', () => {
    const plain = textGrams('It costs 5 euros');
    expect(textGrams('It costs 1,250.50 euros')).toEqual(plain);
    expect(textGrams('It costs 2026-11-22 euros')).toEqual(plain);
    expect(textGrams('It costs ٣ euros')).toEqual(plain);
    expect(textGrams('It costs five euros')).not.toEqual(plain);
  });

  it('hears question marks and exclamation marks, and no other marks', () => {
    expect(sorted('Is it here?')).not.toEqual(sorted('Is it here'));
    expect(sorted('Is it here?')).not.toEqual(sorted('Is it here!'));
    expect(sorted('Is it here.')).toEqual(sorted('Is it here'));
  });

  it('hears which word follows which', () => {
    expect(sorted('you can not')).not.toEqual(sorted('not can you'));
  });

  it('finds words of one stem alike', () => {
    expect(shared('disappointed', 'disappointing')).toBeGreaterThan(0);
    expect(textGrams('disappointed')).not.toEqual(textGrams('disappointing'));
    expect(shared('disappointed', 'kul')).toBe(0);
  });

  it('gives each place once, within the table, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const places = textGrams(text);
        return (
          new Set(places).size === places.length &&
          places.every((place) => Number.isInteger(place) && place >= 0 && place < gramBuckets)
        );
      }),
    );
  });

  it('passes over what stands beyond 20,000 characters', () => {
    const long = 'card '.repeat(4_000);
    expect(textGrams(`${long}zebra`)).toEqual(textGrams(long));
    expect(textGrams(`${long.slice(0, 19_000)}zebra`)).not.toEqual(textGrams(long.slice(0, 19_000)));
  });

  it.each([
    ['words', 'your card is here now '.repeat(4_600)],
    ['one word', 'a'.repeat(100_000)],
    ['marks', '!?'.repeat(50_000)],
    ['digits and dots', '1.'.repeat(50_000)],
    ['emoji', '😀'.repeat(50_000)],
  ])('reads 100 kB of %s in bounded time', (_, text) => {
    const before = performance.now();
    textGrams(text);
    // Twenty times what it takes on a slow machine.
    expect(performance.now() - before).toBeLessThan(500);
  });
});
