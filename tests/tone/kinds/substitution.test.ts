import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const swap = { 'prior to': 'before', 'utili[sz]e(?:s)?': 'use', 'please note that': '' };

describe('substitution', () => {
  it('suggests the replacement of the pattern that matched, with the capital of what it replaces', () => {
    const rule = ruleOf({ extends: 'substitution', ignorecase: true, swap });
    expect(foundBy(rule, 'Prior to that, utilise it. Please note that it is so.')).toEqual([
      ['Prior to', 'Before'],
      ['utilise', 'use'],
      ['Please note that', ''],
    ]);
  });

  it('gives the message the replacement first and the words found second', () => {
    const [hit] = ruleOf({ extends: 'substitution', swap: { tyre: 'tire|wheel' } })('a tyre');
    expect(hit?.words).toEqual(['tire, wheel', 'tyre']);
    expect(hit?.suggestion).toBe('tire');
  });

  it('says nothing of a term that is already right', () => {
    const loose = ruleOf({ extends: 'substitution', ignorecase: true, swap: { 'e-?mail': 'email' } });
    expect(foundBy(loose, 'Email or e-mail')).toEqual([['e-mail', 'email']]);
  });

  it('takes capitals for part of a term only where casing is exact', () => {
    const exact = ruleOf({
      extends: 'substitution',
      ignorecase: true,
      casing: 'exact',
      swap: { 'lodestar id': 'Lodestar ID' },
    });
    expect(foundBy(exact, 'Your Lodestar Id, Lodestar ID')).toEqual([['Lodestar Id', 'Lodestar ID']]);
  });

  it('is refused without pairs', () => {
    expect(() => ruleOf({ extends: 'substitution', swap: {} })).toThrow('"swap": names nothing');
  });
});
