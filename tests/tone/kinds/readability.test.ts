import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';

const hard = 'Documentation concerning transportation necessitates authorisation by departments.';
const easy = 'The card is in the post. It comes soon.';

describe('readability', () => {
  it('points at the sentence that weighs most, with level and limit', () => {
    const rule = ruleOf({ extends: 'readability' });
    const text = `Hi Anna,\n\n${easy} ${hard}\n\nKind regards\nMaya`;
    expect(foundBy(rule, text)).toEqual([[hard, null]]);
    expect(rule(text)[0]?.words).toEqual(['43', '40']);
  });

  it('is silent about easy replies and about short ones', () => {
    expect(ruleOf({ extends: 'readability' })(`${easy} ${easy}`)).toEqual([]);
    expect(ruleOf({ extends: 'readability' })(hard)).toEqual([]);
  });

  it('uses the formula of the profile', () => {
    const conventions = conventionsOf({ reading: { formula: 'flesch-kincaid', max: 2, minWords: 5 } });
    expect(ruleOf({ extends: 'readability' }, conventions)(hard)).toHaveLength(1);
  });
});
