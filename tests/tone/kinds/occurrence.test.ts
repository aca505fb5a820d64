import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

describe('occurrence', () => {
  it('points at the first one too many of the whole reply, over all paragraphs', () => {
    const rule = ruleOf({
      extends: 'occurrence',
      token: '!',
      max: 1,
      action: { name: 'replace', params: ['.'] },
    });
    expect(rule('Great!\n\nThere!\n\nMore!').map(({ start }) => start)).toEqual([13]);
    expect(foundBy(rule, 'Great!\n\nThere!')).toEqual([['!', '.']]);
    expect(foundBy(rule, 'Great!')).toEqual([]);
  });

  it('counts each sentence for itself where its scope says so', () => {
    const rule = ruleOf({ extends: 'occurrence', scope: 'sentence', token: '\\w+', max: 3 });
    expect(foundBy(rule, 'One two three. One two three four. One.')).toEqual([['four', null]]);
  });

  it('fires where something is missing', () => {
    const rule = ruleOf({ extends: 'occurrence', token: 'LS\\d{8}', min: 1 });
    expect(rule('No number here.')).toHaveLength(1);
    expect(rule('It is LS20481733.')).toHaveLength(0);
  });

  it('is refused without a number', () => {
    expect(() => ruleOf({ extends: 'occurrence', token: 'x' })).toThrow('neither max nor min');
  });
});
