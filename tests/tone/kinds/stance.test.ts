import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const blaming = { extends: 'stance', stance: 'blaming' };
const reply =
  'Hi Anna,\n\nIt is on its way. You did it, !blaming as ever. I will ring.\n\nKind regards\nMaya';

describe('stance', () => {
  it('points at each sentence that sounds so to the learned ear', () => {
    expect(foundBy(ruleOf(blaming, conventionsOf(), hearing()), reply)).toEqual([
      ['You did it, !blaming as ever.', null],
    ]);
    expect(
      ruleOf(
        blaming,
        conventionsOf(),
        hearing(),
      )('One !blaming is right here now. Two. A !blaming is over there now.'),
    ).toHaveLength(2);
  });

  it('leaves sentences of a few words alone, which can be said in any tone', () => {
    expect(ruleOf(blaming, conventionsOf(), hearing())('Yes, !blaming you. It is on its way.')).toEqual([]);
  });

  it('is silent where nothing was learned', () => {
    expect(ruleOf(blaming)(reply)).toEqual([]);
  });

  it('is silent about other stances', () => {
    expect(ruleOf({ ...blaming, stance: 'cold' }, conventionsOf(), hearing())(reply)).toEqual([]);
  });

  it('tells from the certainty that the rule asks for, 0.7 where it asks for none', () => {
    const count = (certainty: number, more = {}): number =>
      ruleOf({ ...blaming, ...more }, conventionsOf(), hearing(certainty))(reply).length;
    expect([count(0.69), count(0.7)]).toEqual([0, 1]);
    expect([count(0.39, { atLeast: 0.4 }), count(0.4, { atLeast: 0.4 })]).toEqual([0, 1]);
  });

  it('leaves greeting and sign-off alone', () => {
    const rule = ruleOf(blaming, conventionsOf(), hearing());
    expect(rule('Hi !blaming,\n\nIt is on its way.\n\nKind regards\nMaya !blaming')).toEqual([]);
  });

  it('refuses a stance that nobody knows and a certainty above 1', () => {
    expect(() => ruleOf({ extends: 'stance', stance: 'grumpy' })).toThrow('"stance"');
    expect(() => ruleOf({ ...blaming, atLeast: 2 })).toThrow('"atLeast"');
  });
});
