import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stemWords } from '../../src/language/analyse-words.ts';
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
    'tow-bar': { en: ['tow bar', '!'], sv: ['dragkrok'] },
    'not-arrived': { en: ['not arrived'] },
    charging: { en: ['charging'] },
  },
});

const conceptsIn = (text: string, language: string): readonly string[] =>
  vocabulary.conceptsIn(text, language);

describe('a vocabulary', () => {
  test('finds the same concept in other words and other languages, whatever their endings', () => {
    expect(conceptsIn('My charging tags are lost', 'en')).toEqual(['§charging-card']);
    expect(conceptsIn('Laddkortet är borta', 'sv')).toEqual(['§charging-card']);
    expect(conceptsIn('Var är mitt kort till laddstolpen?', 'sv')).toEqual(['§charging-card']);
  });

  test('compares small words, too: what arrived is not what has not', () => {
    expect(conceptsIn('It has not arrived', 'en')).toEqual(['§not-arrived']);
    expect(conceptsIn('It has arrived', 'en')).toEqual([]);
  });

  test('takes the longest phrase at a word', () => {
    expect(conceptsIn('charging card and charging', 'en')).toEqual(['§charging-card', '§charging']);
  });

  test('finds nothing in a language without words, and ignores a form without words', () => {
    expect(conceptsIn('charging card', 'fi')).toEqual([]);
    expect(conceptsIn('! ! !', 'en')).toEqual([]);
    expect(noVocabulary.conceptsIn('card', 'en')).toEqual([]);
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

  test('has no form without words, and none that two concepts of a language claim', () => {
    const claims = new Map<string, string>();
    const disputed: string[] = [];
    for (const [concept, words] of Object.entries(sheet.concepts)) {
      for (const [language, forms] of Object.entries(words)) {
        for (const form of forms) {
          const phrase = `${language} ${stemWords(form, language).join(' ')}`;
          expect(phrase.length, form).toBeGreaterThan(language.length + 1);
          if ((claims.get(phrase) ?? concept) !== concept) disputed.push(`${language}: ${form}`);
          claims.set(phrase, concept);
        }
      }
    }
    expect(disputed).toEqual([]);
  });
});
