import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const words = {
  people: ['(?:most|many) drivers', 'one'],
  careless: ['forgets?', 'overlooks?'],
  ours: ['we', 'our'],
};
const rule = ruleOf({ extends: 'together', ignorecase: true, words, together: ['careless people -ours'] });

describe('together', () => {
  it('finds words of all classes in one sentence, in any order', () => {
    expect(foundBy(rule, 'Plug it in. Most drivers sadly forget that. It is easily forgotten.')).toEqual([
      ['Most drivers sadly forget', null],
    ]);
    expect(foundBy(rule, 'To forget it is what many drivers do.')).toEqual([
      ['forget it is what many drivers', null],
    ]);
  });

  it('finds nothing where they stand in two sentences', () => {
    expect(foundBy(rule, 'You may forget it. Most drivers charge at home.')).toEqual([]);
  });

  it('finds nothing beside a class that must not stand there', () => {
    expect(foundBy(rule, 'Most drivers forget it, since our letter is unclear.')).toEqual([]);
  });

  it('tells a sentence once, however many of its combinations stand there', () => {
    const two = ruleOf({ extends: 'together', words, together: ['careless people', 'people careless'] });
    expect(foundBy(two, 'one forgets')).toEqual([['one forgets', null]]);
  });

  it('does not count one word for two classes', () => {
    const same = ruleOf({
      extends: 'together',
      words: { a: ['one'], b: ['one', 'two'] },
      together: ['a b'],
    });
    expect(foundBy(same, 'one')).toEqual([]);
    expect(foundBy(same, 'one two')).toEqual([['one two', null]]);
  });

  it.each([
    ['careless nobody', 'there is no class of words named "nobody"'],
    ['-ours', '"-ours" wants no class of words'],
  ])('refuses the combination %s', (line, reason) => {
    expect(() => ruleOf({ extends: 'together', words, together: [line] })).toThrow(reason);
  });
});
