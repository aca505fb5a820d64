import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const rule = ruleOf({
  extends: 'conditional',
  first: '\\b([A-Z]{3,5})\\b',
  second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
  exceptions: ['API'],
});

describe('conditional', () => {
  it('finds what nothing explains, exceptions left aside', () => {
    expect(foundBy(rule, 'The Certificate Of Conformity (COC) and the XYZ, an API. COC!')).toEqual([
      ['XYZ', null],
    ]);
  });

  it('asks only for a second one where it captures nothing', () => {
    const plain = ruleOf({ extends: 'conditional', first: 'refund', second: 'days' });
    expect(foundBy(plain, 'You get a refund.')).toEqual([['refund', null]]);
    expect(foundBy(plain, 'You get a refund in 5 days.')).toEqual([]);
  });
});
