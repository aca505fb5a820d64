import { describe, expect, test } from 'vitest';
import { compoundSplitter } from '../../../src/language/compounds/compound-splitter.ts';
import { wordStems } from '../../../src/language/word-stems.ts';
import { compoundSamples } from '../compound-samples.ts';

const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/u);

const partsOf = (word: string, language: string): readonly string[] | null => {
  const folded = wordStems(language)?.fold(word.toLowerCase()) ?? word;
  return compoundSplitter(language)?.(folded)?.parts ?? null;
};

/** Shares that were measured, rounded up: of compounds left whole, of compounds cut into other words than a person does. */
const measured: Readonly<Record<string, { readonly missed: number; readonly otherwise: number }>> = {
  sv: { missed: 0.12, otherwise: 0.05 },
  nb: { missed: 0.12, otherwise: 0.05 },
  da: { missed: 0.12, otherwise: 0.05 },
  de: { missed: 0.16, otherwise: 0.05 },
  nl: { missed: 0.2, otherwise: 0.05 },
  fi: { missed: 0.3, otherwise: 0.05 },
};

describe.each(Object.entries(compoundSamples))('in %s', (language, { compounds, simple }) => {
  const samples = compounds.trim().split('\n').map(wordsIn);

  test('there are at least 80 words, about half of them compounds', () => {
    expect(samples.length).toBeGreaterThanOrEqual(40);
    expect(wordsIn(simple).length).toBeGreaterThanOrEqual(40);
  });

  test('compounds are cut into their words, but for the share that was measured', () => {
    const stem = (word: string): string => wordStems(language)?.stem(word.toLowerCase()) ?? word;
    let missed = 0;
    let otherwise = 0;
    for (const [word = '', ...parts] of samples) {
      const found = partsOf(word, language);
      if (found === null) missed += 1;
      else if (found.join(' ') !== parts.map(stem).join(' ')) otherwise += 1;
    }
    expect(missed / samples.length).toBeLessThanOrEqual(measured[language]?.missed ?? 0);
    expect(otherwise / samples.length).toBeLessThanOrEqual(measured[language]?.otherwise ?? 0);
  });

  test('other words are not cut', () => {
    const cut = wordsIn(simple).filter((word) => partsOf(word, language) !== null);
    expect(cut.length / wordsIn(simple).length, cut.join(' ')).toBeLessThanOrEqual(0.02);
  });
});

describe('a compound', () => {
  test('tells where its last word starts', () => {
    expect(compoundSplitter('sv')?.('laddkablarna')).toMatchObject({
      parts: ['ladd', 'kabel'],
      headStart: 4,
    });
  });

  test('takes a linking letter', () => {
    expect(partsOf('leveransdag', 'sv')).not.toBeNull();
    expect(partsOf('Versicherungsvertrag', 'de')).not.toBeNull();
    expect(partsOf('verzekeringspolis', 'nl')).toBeNull();
  });

  test('is not looked for in languages that write it apart, and never in a word without end', () => {
    expect(compoundSplitter('en')).toBeNull();
    expect(compoundSplitter('pl')).toBeNull();
    expect(partsOf('laddkabel'.repeat(6), 'sv')).toBeNull();
  });
});
