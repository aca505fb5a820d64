import { describe, expect, it } from 'vitest';
import { functionWords } from '../../src/language/function-words.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { sentenceLexicon } from '../../src/language/sentence-lexicon.ts';
import { serviceWords } from '../../src/language/service-words.ts';

describe('the words a language is known by', () => {
  it.each(careLanguages)('are written in lower case and without a last period in %s', (language) => {
    const { inner, closing, ordinalLeads, ordinalFollowers } = sentenceLexicon(language);
    for (const word of [...inner, ...closing, ...ordinalLeads, ...ordinalFollowers]) {
      expect(word).toBe(word.toLowerCase());
      expect(word).toMatch(/^\S+(?<!\.)$/u);
    }
    for (const word of [...functionWords[language], ...serviceWords[language]])
      expect(word).toBe(word.toLowerCase());
  });

  it.each(careLanguages)('never list an abbreviation both as inner and as closing in %s', (language) => {
    const { inner, closing } = sentenceLexicon(language);
    expect([...inner].filter((word) => closing.has(word))).toEqual([]);
  });

  it('fall back to English for a language without hints', () => {
    expect(sentenceLexicon('fi')).toBe(sentenceLexicon('en'));
  });
});
