import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const rule = ruleOf({ extends: 'consistency', ignorecase: true, either: { centre: 'center' } });

describe('consistency', () => {
  it('finds the form that is used less, and suggests the other', () => {
    expect(foundBy(rule, 'The centre, the centre and the Center.')).toEqual([['Center', 'Centre']]);
    expect(foundBy(rule, 'The centre, the center and the center.')).toEqual([['centre', 'center']]);
  });

  it('finds the later one at a tie', () => {
    expect(foundBy(rule, 'The centre and the center.')).toEqual([['center', 'centre']]);
  });

  it('says nothing of a text that keeps to one', () => {
    expect(foundBy(rule, 'The centre and the centre.')).toEqual([]);
  });
});
