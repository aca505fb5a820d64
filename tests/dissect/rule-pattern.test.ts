import { describe, expect, it } from 'vitest';
import { compilePattern, patternFault } from '../../src/dissect/rule-pattern.ts';

const lists = { verb: ['kan', 'får'], nested: ['a+'] };

describe('compilePattern', () => {
  it('puts the entries of a list in place of its name', () => {
    expect(compilePattern('^{verb} jag\\b', lists).test('får jag ladda')).toBe(true);
    expect(compilePattern('^{verb} jag\\b', lists).test('ska jag ladda')).toBe(false);
  });

  it('knows the edges of words with letters beyond ASCII', () => {
    const pattern = compilePattern('\\bär\\b', lists);
    expect(pattern.test('det är så')).toBe(true);
    expect(pattern.test('det var här')).toBe(false);
    expect(pattern.test('ärende')).toBe(false);
    expect(compilePattern('^(?:och|men)(?:,|\\b)', lists).test('och hur')).toBe(true);
  });

  it('takes <n> for up to n words and a blank for several', () => {
    const pattern = compilePattern('what <2>costs', lists);
    expect(pattern.test('what  costs')).toBe(true);
    expect(pattern.test('what the cable costs')).toBe(true);
    expect(pattern.test('what the long cable costs')).toBe(false);
  });

  it('leaves character classes alone', () => {
    expect(compilePattern('^[a b]+$', lists).test('a b')).toBe(true);
    expect(compilePattern('^[\\p{L}-]+$', lists).test('mid-week')).toBe(true);
  });
});

describe('patternFault', () => {
  it.each([
    ['^(?:can|could) you\\b', null],
    ['\\b(?:very )*good <3>\\p{L}+', null],
    ['.{0,60}\\bfor', null],
    ['{noun} is', "the list 'noun' does not exist"],
    ['When', 'capitals'],
    ['a.*b', 'too slow'],
    ['(?:a+)+', 'must not hold a repetition'],
    ['(?:(?:a|b*)c){2,}', 'must not hold a repetition'],
    ['(?:{nested} )*', 'must not hold a repetition'],
    ['(unclosed', 'no regular expression'],
  ])('judges %s', (pattern, fault) => {
    if (fault === null) expect(patternFault(pattern, lists)).toBeNull();
    else expect(patternFault(pattern, lists)).toContain(fault);
  });
});
