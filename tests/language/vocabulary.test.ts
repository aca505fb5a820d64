import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import {
  compileVocabulary,
  conceptName,
  noVocabulary,
  vocabularySheetSchema,
} from '../../src/language/vocabulary.ts';

const vocabulary = compileVocabulary({
  concepts: {
    'charging-card': { en: ['charging card', 'charging tag'], sv: ['laddkort', 'kort till laddstolpen'] },
    'tow-bar': { en: ['tow bar', 'the'], sv: ['dragkrok'] },
    charging: { en: ['charging'] },
  },
});

const conceptsIn = (text: string, language: string): readonly string[] =>
  vocabulary.conceptsOf(analyseWords(text, language), language);

describe('a vocabulary', () => {
  test('finds the same concept in other words and other languages, whatever their endings', () => {
    expect(conceptsIn('My charging tags are lost', 'en')).toEqual(['§charging-card']);
    expect(conceptsIn('Laddkortet är borta', 'sv')).toEqual(['§charging-card']);
    expect(conceptsIn('Var är mitt kort till laddstolparna?', 'sv')).toEqual(['§charging-card']);
  });

  test('takes the longest phrase at a word', () => {
    expect(conceptsIn('charging card and charging', 'en')).toEqual(['§charging-card', '§charging']);
  });

  test('finds nothing in a language without words, and ignores a form of stop words alone', () => {
    expect(conceptsIn('charging card', 'fi')).toEqual([]);
    expect(conceptsIn('the the the', 'en')).toEqual([]);
    expect(noVocabulary.conceptsOf(['card'], 'en')).toEqual([]);
  });

  test('names a concept as a person reads it', () => {
    expect(conceptName('§charging-card')).toBe('charging card');
  });
});

describe('the vocabulary that ships', () => {
  const sheet = vocabularySheetSchema.parse(
    parse(readFileSync(new URL('../../fixtures/vocabulary.yaml', import.meta.url), 'utf8')),
  );

  test('has at least 120 concepts, most of them in all six languages', () => {
    const concepts = Object.values(sheet.concepts);
    expect(concepts.length).toBeGreaterThanOrEqual(120);
    const complete = concepts.filter((words) => careLanguages.every((language) => words[language]?.length));
    expect(complete.length / concepts.length).toBeGreaterThan(0.9);
  });

  test('has no form that says nothing once stop words are gone', () => {
    const empty = Object.values(sheet.concepts).flatMap((words) =>
      Object.entries(words).flatMap(([language, forms]) =>
        forms.filter((form) => analyseWords(form, language).length === 0),
      ),
    );
    expect(empty).toEqual([]);
  });
});
