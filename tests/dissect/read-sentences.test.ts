import { describe, expect, it } from 'vitest';
import { readSentences } from '../../src/dissect/read-sentences.ts';

const read = (text: string) =>
  readSentences({ text, language: 'en', parts: [{ kind: 'body', start: 0, end: text.length }] });

describe('readSentences', () => {
  it('tells which sentences end in a question mark, behind quotes and smileys too', () => {
    const marked = ['Is it?', 'Is it??!', '(Is it?)', 'Is it? :-)', 'Is it? 😀', 'Is it？'];
    for (const text of marked) expect(read(text)[0]?.isMarked, text).toBe(true);
    for (const text of ['It is.', 'It is! :)', 'It is'])
      expect(
        read(text).every((sentence) => !sentence.isMarked),
        text,
      ).toBe(true);
  });

  it('gives a mark inside quoted words to the words', () => {
    expect(read('The display asks "Restart now?"')[0]?.isMarked).toBe(false);
    expect(read('"Is it free?"')[0]?.isMarked).toBe(true);
  });

  it('cuts what is too long for a sentence at a blank', () => {
    const sentences = read('word '.repeat(1_000).trim());
    expect(sentences.length).toBeGreaterThan(3);
    for (const { start, end, folded } of sentences) {
      expect(end - start).toBeLessThanOrEqual(1_200);
      expect(folded.slice(start, end)).toMatch(/^word.*word$/u);
    }
  });
});
