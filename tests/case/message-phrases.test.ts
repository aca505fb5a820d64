import { describe, expect, it } from 'vitest';
import { messagePatterns } from '../../src/case/message-patterns.ts';
import { phrasesFor } from '../../src/case/message-phrases/phrases-for.ts';
import { careLanguages } from '../../src/language/language-code.ts';

describe('the phrases of mail', () => {
  it.each([...careLanguages, 'fr', 'und'])(
    'are written in lower case and without blanks at their ends in %s',
    (language) => {
      for (const phrases of Object.values(phrasesFor(language))) {
        expect(phrases.length).toBeGreaterThan(0);
        for (const phrase of phrases) expect(phrase).toBe(phrase.toLowerCase().trim());
      }
    },
  );

  it('keep words that are plain elsewhere to their own language and English', () => {
    expect(phrasesFor('nl').addressing).toContain('beste');
    expect(phrasesFor('nb').addressing).not.toContain('beste');
    expect(phrasesFor('sv').thanks).toContain('thanks');
    expect(phrasesFor('fr').addressing).toContain('beste');
  });

  it('are compiled once per language', () => {
    expect(messagePatterns('sv')).toBe(messagePatterns('sv'));
    expect(messagePatterns('fr')).toBe(messagePatterns('pl'));
  });
});
