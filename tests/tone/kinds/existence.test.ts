import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

describe('existence', () => {
  it('finds its tokens as whole words, by default with their capitals', () => {
    const rule = ruleOf({ extends: 'existence', tokens: ['kindly'] });
    expect(foundBy(rule, 'kindly send it, unkindly or Kindly')).toEqual([['kindly', null]]);
  });

  it('suggests what its action says', () => {
    const removing = ruleOf({ extends: 'existence', tokens: ['very'], action: { name: 'remove' } });
    expect(foundBy(removing, 'a very good day')).toEqual([['very', '']]);
    const replacing = ruleOf({
      extends: 'existence',
      tokens: ['URL'],
      action: { name: 'replace', params: ['address'] },
    });
    expect(foundBy(replacing, 'the URL')).toEqual([['URL', 'address']]);
  });

  it('leaves out what holds an exception or lies within one', () => {
    const rule = ruleOf({
      extends: 'existence',
      ignorecase: true,
      tokens: ['promise', 'we promise that'],
      exceptions: ["can't promise", 'that'],
    });
    expect(foundBy(rule, "I can't promise it. We promise that. I promise.")).toEqual([['promise', null]]);
  });

  it('finds a phrase across a line break of its paragraph, and none across paragraphs', () => {
    const rule = ruleOf({ extends: 'existence', tokens: ['do not hesitate'] });
    expect(foundBy(rule, 'Please do not\nhesitate.')).toHaveLength(1);
    expect(foundBy(rule, 'Please do not\n\nhesitate.')).toHaveLength(0);
  });

  it('takes typographic apostrophes for straight ones', () => {
    const rule = ruleOf({ extends: 'existence', tokens: ["don't hesitate"] });
    expect(foundBy(rule, 'don’t hesitate')).toEqual([['don’t hesitate', null]]);
  });

  it('looks inside headings only where its scope says so', () => {
    const rule = ruleOf({ extends: 'existence', scope: 'heading', nonword: true, tokens: [':$'] });
    expect(foundBy(rule, 'Steps:\n\n# Steps:\n\nDo it:')).toEqual([[':', null]]);
  });

  it('is refused without anything to look for', () => {
    expect(() => ruleOf({ extends: 'existence', tokens: [' '] })).toThrow('test.yml:7: rule test: neither');
  });

  it('stops at a hundred findings', () => {
    expect(ruleOf({ extends: 'existence', tokens: ['ha'] })('ha '.repeat(5000))).toHaveLength(100);
  });
});
