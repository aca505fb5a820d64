import { describe, expect, it } from 'vitest';
import { findRunaway } from '../../../src/language/pattern/find-runaway.ts';
import { parsePattern } from '../../../src/language/pattern/parse-pattern.ts';

const runaway = (pattern: string, ignoreCase = true): string | null =>
  findRunaway(parsePattern(pattern), ignoreCase);

describe('findRunaway', () => {
  it.each([
    '(a+)+$',
    '(?:a|aa)+b',
    '(?:a*)*',
    '(?:\\w|\\d)+x',
    '(?:ab?)+',
    '(?:\\w+\\s?){1,9}',
    '(?:a{1,30}){1,30}b',
    '(?=(?:x+)+y)z',
  ])('refuses the loop %s, which reads one text in many ways', (pattern) => {
    expect(runaway(pattern)).toContain('several ways');
  });

  it.each(['\\s*\\s*x', '.*foo.*bar', '[a-z]+[a-z0-9]+$', 'a{1,30}a{1,30}', '\\w+.?\\w+', '.+(?:x|.+)y'])(
    'refuses %s, whose repeats share text',
    (pattern) => {
      expect(runaway(pattern)).toContain('in a row');
    },
  );

  it.each([
    '(?:a|b)+',
    '(?:\\w+\\s+){0,4}x',
    '\\w+@\\w+',
    'x.*y',
    'a+b+c+',
    '(?:very |most )?good',
    '\\d+(?:[.,]\\d{2})?',
    '(?:ab)+',
    '[^.!?]{0,40}[.!?]',
  ])('takes %s, which can be read in one way only', (pattern) => {
    expect(runaway(pattern)).toBeNull();
  });

  it('knows that capitals tell characters apart only where case counts', () => {
    expect(runaway('(?:[A-Z][a-z]+ )+x', false)).toBeNull();
    expect(runaway('(?:[A-Z][a-z]+ )+x', true)).not.toBeNull();
  });
});
