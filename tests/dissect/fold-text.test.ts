import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../src/dissect/fold-text.ts';

it('gives lower case, straight apostrophes and blanks', () => {
  expect(foldText('Where’s\tMY\nÅrsmodell')).toBe("where's my årsmodell");
});

it('keeps the length of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(foldText(`İ${text}`)).toHaveLength(text.length + 1);
    }),
  );
});
