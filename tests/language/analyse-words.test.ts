import { describe, expect, test } from 'vitest';
import { analyseWords } from '../../src/language/analyse-words.ts';

describe('the index terms of a text', () => {
  test.each([
    ['en', 'charging cards', 'charge card'],
    ['sv', 'Laddkortet och laddkabeln', 'laddkort, laddkabel'],
    ['sv', 'paketet', 'paket'],
    ['nb', 'ladekortene', 'ladekort'],
    ['da', 'ladekortet', 'ladekort'],
    ['de', 'Ladekarten', 'Ladekarte'],
    ['nl', 'laadkabels', 'laadkabel'],
  ])('are the same in %s for "%s" and "%s"', (language, inflected, base) => {
    expect(analyseWords(inflected, language)).toEqual(analyseWords(base, language));
  });

  test('leave out the words of every second mail', () => {
    expect(analyseWords('When will it arrive, please?', 'en')).toEqual(['arriv']);
    expect(analyseWords('Hur länge är det?', 'sv')).not.toContain('hur');
  });

  test('keep product names and codes whole', () => {
    expect(analyseWords('Update P5.0.3 on 3-phase CCS2, 22 kW', 'en')).toEqual([
      'updat',
      'p5.0.3',
      '3-phase',
      'ccs2',
      '22',
      'kw',
    ]);
  });

  test('read apostrophes and hyphens between letters as borders', () => {
    expect(analyseWords('e-mail', 'en')).toEqual(['e', 'mail']);
  });

  test('are plain words in a language without rules, in any script', () => {
    expect(analyseWords('Где моя карта?', 'ru')).toEqual(['где', 'моя', 'карта']);
    expect(analyseWords('🙂 ??? ...', 'en')).toEqual([]);
  });

  test('stay bounded for a word without end', () => {
    expect(analyseWords('x'.repeat(100_000), 'en')[0]?.length).toBeLessThanOrEqual(60);
  });
});
