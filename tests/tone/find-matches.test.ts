import { describe, expect, it } from 'vitest';
import { findMatches } from '../../src/tone/find-matches.ts';
import { readReply } from '../../src/tone/run-rule.ts';
import { conventionsOf } from './one-rule.ts';

const found = (text: string, pattern: RegExp): readonly string[] =>
  findMatches(readReply(text, { language: 'en' }, conventionsOf()), pattern, 'text').map(({ start, end }) =>
    text.slice(start, end),
  );

describe('findMatches', () => {
  it('gives the matches of every paragraph in the order of the text', () => {
    expect(found('a1 b\n\na2 a3', /a\d/gu)).toEqual(['a1', 'a2', 'a3']);
  });

  it('begins at the front whatever was asked of the expression before', () => {
    const pattern = /a\d/gu;
    pattern.lastIndex = 3;
    expect(found('a1 a2 x', pattern)).toEqual(['a1', 'a2']);
  });

  it('stops at a hundred, and finds as much in the next text', () => {
    const pattern = /b/gu;
    expect(found('b '.repeat(150), pattern)).toHaveLength(100);
    expect(found('b b', pattern)).toHaveLength(2);
  });

  it('passes over empty matches, also beside characters of two units', { timeout: 5_000 }, () => {
    expect(found('😀x😀', /x?/gu)).toEqual(['x']);
  });
});
