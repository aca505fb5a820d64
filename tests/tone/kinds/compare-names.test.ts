import { describe, expect, it } from 'vitest';
import { foldName, isMisspelt, isShortName, nameParts } from '../../../src/tone/kinds/compare-names.ts';

describe('foldName', () => {
  it('reads marks and foreign letters as who has no such keyboard types them', () => {
    expect(['Yıldırım', 'Ørjan', 'Jurić', "O'Neill"].map(foldName)).toEqual([
      'yildirim',
      'orjan',
      'juric',
      'oneill',
    ]);
  });
});

describe('nameParts', () => {
  it('gives a hyphenated name whole and in its halves', () => {
    expect(nameParts('Ann-Christin Berg')).toEqual(['Ann-Christin', 'Ann', 'Christin', 'Berg']);
  });
});

describe('isMisspelt', () => {
  it.each([
    ['hargraves', 'hargreaves'],
    ['karola', 'carola'],
    ['linn', 'line'],
    ['samir', 'samira'],
  ])('takes %s for a slip of %s', (written, right) => {
    expect(isMisspelt(written, right)).toBe(true);
  });

  it.each([
    ['leon', 'liam'],
    ['berit', 'birgitta'],
    ['kirsten', 'karen'],
    ['anna', 'anna'],
  ])('does not take %s for a slip of %s', (written, right) => {
    expect(isMisspelt(written, right)).toBe(false);
  });
});

describe('isShortName', () => {
  it.each([
    ['tom', 'thomas'],
    ['andy', 'andrew'],
    ['sussi', 'susanne'],
    ['k', 'kaj'],
    ['thomas', 'tom'],
  ])('knows %s beside %s', (one, other) => {
    expect(isShortName(one, other)).toBe(true);
  });

  it.each([
    ['berit', 'birgitta'],
    ['roth', 'rochat'],
    ['emma', 'wilma'],
    ['johannes', 'jonas'],
  ])('does not take %s for %s', (one, other) => {
    expect(isShortName(one, other)).toBe(false);
  });
});
