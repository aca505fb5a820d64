import { describe, expect, it } from 'vitest';
import { careLanguages } from '../../src/language/language-code.ts';
import { readSearched } from '../../src/language/pattern/searched-text.ts';
import { findKeptTerms } from '../../src/privacy/find-kept-terms.ts';
import { keptTerms } from '../../src/privacy/kept-terms.ts';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.ts';

describe.each(keptTerms)('the kept terms of kind $name', ({ pattern, examples }) => {
  it.each(examples)('cover %s from end to end', (example) => {
    const text = `the ${example} of it`;
    const matches = [...text.matchAll(pattern)].map(([match]) => match.trim());
    expect(matches).toContain(example);
  });

  it.each(examples)('leave %s readable in every language', (example) => {
    for (const language of careLanguages) {
      expect(maskPersonalData(`Lodestar: ${example}.`, { language, names: [] }).entities).toEqual([]);
    }
  });
});

describe('kept terms', () => {
  it('do not reach into telephone numbers, plates and postcodes', () => {
    for (const text of ['070-174 06 31', '08-123 456 78', '+46 70 174 06 05', 'B-MW 1234', '251-WH-4471']) {
      const kept = findKeptTerms(readSearched(text));
      expect(kept.touches({ start: 0, end: text.length }), text).toBe(false);
    }
  });
});
