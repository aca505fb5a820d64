import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/split-sentences.ts';
import { sentenceSamples } from './sentence-samples.ts';

const sentencesOf = (text: string, language: string): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** The sentences a person marked, without the list marks, which are no part of a sentence. */
const marked = (sample: string): readonly string[] =>
  sample.split('|').map((part) => part.trim().replace(/^(?:-|\d[.)])\s+/u, ''));

const samples = Object.entries(sentenceSamples).flatMap(([language, texts]) =>
  texts.map((sample) => ({ language, sample })),
);

describe('splitSentences', () => {
  it.each(samples)('splits as a person does, in $language: $sample', ({ language, sample }) => {
    expect(sentencesOf(sample.replaceAll('|', ''), language)).toEqual(marked(sample));
  });

  it('does better than Intl.Segmenter on the same samples', () => {
    const rightBySegmenter = samples.filter(({ language, sample }) => {
      const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
      const found = [...segmenter.segment(sample.replaceAll('|', ''))].map(({ segment }) =>
        segment.trim().replace(/^(?:-|\d[.)])\s+/u, ''),
      );
      return found.join('|') === marked(sample).join('|');
    });
    expect(rightBySegmenter.length / samples.length).toBeLessThan(0.75);
  });

  it('gives spans in order, without overlap and without white space at their ends, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: fc.constantFrom(...'aB1 .?!:-)(\n>"…😊'), maxLength: 120 }),
        ),
        fc.constantFrom('en', 'sv', 'nb', 'da', 'de', 'nl', 'fi', 'und'),
        (text, language) => {
          let last = 0;
          for (const { start, end } of splitSentences(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses no word, whatever the punctuation', () => {
    const word = fc.string({ unit: fc.constantFrom(...'xyzåäö'), minLength: 2, maxLength: 8 });
    const gap = fc.constantFrom(
      ' ',
      '. ',
      '? ',
      '!\n',
      '\n\n',
      ', ',
      '...',
      ' – ',
      ': ',
      '?! ',
      '\n- ',
      '\n> ',
      ' (',
      ') ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 30 }), (pieces) => {
        const text = pieces.flat().join('');
        const kept = sentencesOf(text, 'sv').join(' ');
        expect(kept.match(/\p{L}+/gu) ?? []).toEqual(text.match(/\p{L}+/gu) ?? []);
      }),
    );
  });

  it('gives nothing for a text without words or marks', () => {
    expect(splitSentences(' \n\r\n\t', 'en')).toEqual([]);
    expect(splitSentences('', 'en')).toEqual([]);
  });

  it('takes the items of an enumeration apart, inside a line and in a list', () => {
    expect(sentencesOf('Two things: 1) When? 2) Where is my card', 'en')).toEqual([
      'Two things:',
      'When?',
      'Where is my card',
    ]);
    expect(sentencesOf('• When?\n• Where?', 'en')).toEqual(['When?', 'Where?']);
    expect(sentencesOf('Den 3) raden är tom.', 'sv')).toEqual(['Den 3) raden är tom.']);
  });

  it('treats a language without hints like English', () => {
    expect(sentencesOf('Tack. Var är kortet?', 'fi')).toEqual(['Tack.', 'Var är kortet?']);
  });

  it.each([
    ['sentences', 'When does it come? I wait ca. 3 days. '],
    ['periods', '. '],
    ['letters and periods', 'a.'],
    ['short lines', 'hello there\n'],
    ['numbers of a list', '1) a '],
    ['addresses', 'a@'],
    ['dashes', 'a-'],
    ['quotes', '.")'],
  ])('needs time in proportion to 1 MB of %s', (_, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const started = performance.now();
    splitSentences(text, 'en');
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
