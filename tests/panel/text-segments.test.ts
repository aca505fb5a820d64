import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtSpans } from '../../src/panel/text/text-segments.ts';

test('overlapping spans are cut so that each piece carries every mark that covers it', () => {
  const segments = splitAtSpans('abcdef', [
    { start: 0, end: 4, name: 'left' },
    { start: 2, end: 6, name: 'right' },
  ]);
  expect(segments.map(({ text, marks }) => [text, marks.map((mark) => mark.name)])).toEqual([
    ['ab', ['left']],
    ['cd', ['left', 'right']],
    ['ef', ['right']],
  ]);
});

test('a text without spans is one piece and an empty text none', () => {
  expect(splitAtSpans('whole', [])).toEqual([{ start: 0, end: 5, text: 'whole', marks: [] }]);
  expect(splitAtSpans('', [{ start: 0, end: 3 }])).toEqual([]);
});

test('only the part of a span inside the window is marked', () => {
  const segments = splitAtSpans('0123456789', [{ start: 1, end: 8 }], { start: 4, end: 9 });
  expect(segments.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['4567', 1],
    ['8', 0],
  ]);
});

test('whatever the spans, the pieces joined give the text again', () => {
  const span = fc.record({ start: fc.nat(40), end: fc.nat(40) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
      const joined = splitAtSpans(text, spans)
        .map((segment) => segment.text)
        .join('');
      expect(joined).toBe(text);
    }),
  );
});
