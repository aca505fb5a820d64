import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffView } from '../../src/panel/approval/diff-view.ts';

test('a replaced word is a removal followed by an addition', () => {
  expect(diffView('It takes 5 days.', 'It takes 7 days.')).toEqual([
    { kind: 'same', text: 'It takes ' },
    { kind: 'removed', text: '5' },
    { kind: 'added', text: '7' },
    { kind: 'same', text: ' days.' },
  ]);
});

test('a rewritten sentence reads as the old one and then the new one', () => {
  const pieces = diffView('Sorry for any trouble. Bye', 'Thank you so much. Bye');
  expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
});

test('equal texts have no changes', () => {
  expect(diffView('Hello', 'Hello')).toEqual([{ kind: 'same', text: 'Hello' }]);
});

test('the pieces always give the draft and the sent text again', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'day.', ' ', '  ', '\n\n', 'It'), { maxLength: 14 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffView(before.join(''), after.join(''));
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before.join(''));
      expect(without('removed')).toBe(after.join(''));
    }),
  );
});
