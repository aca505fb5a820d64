import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../src/tone/compile-rules.ts';
import { conventionsOf, foundBy, ruleOf, voice } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const thanks = { extends: 'courtesy', tokens: ['thank you', 'thanks', 'could you'] };

describe('courtesy', () => {
  it('finds what a reply does well, each time, whatever its capitals', () => {
    expect(foundBy(ruleOf(thanks), 'Thank you, Anna. Could you send it? thanks')).toEqual([
      ['Thank you', null],
      ['Could you', null],
      ['thanks', null],
    ]);
  });

  it('finds words, not parts of words', () => {
    expect(foundBy(ruleOf(thanks), 'A thanksgiving, and could yours.')).toEqual([]);
  });

  it('fills its message with what was found', () => {
    expect(ruleOf(thanks)('Many thanks').map(({ words }) => words)).toEqual([['thanks']]);
  });

  it('needs nothing learned, and finds the same where something was', () => {
    const text = 'Thanks, that was splendid.';
    expect(ruleOf(thanks, conventionsOf(), hearing())(text)).toEqual(ruleOf(thanks)(text));
  });

  it('is a strength, which counts for warmth and is no finding', () => {
    const source = {
      name: 'test',
      layer: 'en',
      file: 'test.yml',
      data: { message: '%s', ...thanks },
      lineOf: () => 1,
    };
    const [rule] = compileRules([source], { conventions: conventionsOf(), voice }).rules;
    expect(rule).toMatchObject({ isStrength: true, dimension: 'warm' });
  });

  it('refuses to look for nothing', () => {
    expect(() => ruleOf({ extends: 'courtesy', tokens: [] })).toThrow('"tokens"');
  });
});
