import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certainFit,
  cutToBytes,
  likelyFit,
  requestBatches,
  utf8Length,
} from '../../../src/adapters/openai/request-batches.ts';

test('every text is sent once, in order, and no request is over a limit unless it is one text', () => {
  const limits = { texts: 7, bytes: 100 };
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })), (texts) => {
      const batches = requestBatches(texts, limits);
      expect(batches.flat()).toEqual(texts);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(limits.texts);
        const bytes = batch.reduce((sum, text) => sum + utf8Length(text), 0);
        expect(bytes <= limits.bytes || batch.length === 1).toBe(true);
      }
    }),
  );
  expect(requestBatches([], limits)).toEqual([]);
});

test('requests are filled before a new one is begun', () => {
  const ofSize = (bytes: number, count: number) => Array.from({ length: count }, () => 'x'.repeat(bytes));
  const sizes = (texts: readonly string[]) =>
    requestBatches(texts, { texts: 2_048, bytes: 300_000 }).map(({ length }) => length);
  expect(sizes(ofSize(1, 2_048))).toEqual([2_048]);
  expect(sizes(ofSize(1, 5_000))).toEqual([2_048, 2_048, 904]);
  expect(sizes(ofSize(1_000, 700))).toEqual([300, 300, 100]);
});

test('a cut text is a start of the text, fits, is as long as can be and has no half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, maxBytes) => {
      const cut = cutToBytes(text, maxBytes);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
      expect(utf8Length(cut)).toBeLessThanOrEqual(maxBytes);
      const following = text.codePointAt(cut.length);
      if (following !== undefined)
        expect(utf8Length(cut + String.fromCodePoint(following))).toBeGreaterThan(maxBytes);
    }),
  );
});

test('a model of 512 tokens takes 1,024 bytes in all likelihood and 512 for certain', () => {
  const text = 'ä'.repeat(2_000);
  expect(utf8Length(likelyFit(text, 512))).toBe(1_024);
  expect(utf8Length(certainFit(text, 512))).toBe(512);
  expect(likelyFit('Where is my card?', 512)).toBe('Where is my card?');
});
