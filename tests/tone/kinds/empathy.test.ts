import { describe, expect, it } from 'vitest';
import { conventionsOf, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const rule = ruleOf({ extends: 'empathy', tokens: ['sorry'], within: 2 });
const cold = 'Hi Anna,\n\nThe card was posted. It takes 5 days. I am sorry.';

describe('empathy', () => {
  it('suggests the sentence of the voice before the body of a complaint that is answered with facts', () => {
    expect(rule(cold, { isComplaint: true })).toMatchObject([
      { start: 10, end: 10, suggestion: "I'm sorry. ", isWholeReply: true },
    ]);
  });

  it('is silent when the first sentences take it seriously', () => {
    expect(rule('Hi Anna,\n\nIt was posted. Sorry about that.', { isComplaint: true })).toEqual([]);
  });

  it('is silent where nobody complained', () => {
    expect(rule(cold)).toEqual([]);
  });

  it('asks for a word to the person in a question, and for regret where the reply tells of a fault', () => {
    const question = ruleOf({ extends: 'empathy', tokens: ['lovely'], where: 'question' });
    expect(question('Hi Anna,\n\nIt tows 80 kg.', { isComplaint: false })).toHaveLength(1);
    expect(question('Hi Anna,\n\nIt tows 80 kg.')).toEqual([]);
    expect(question('Hi Anna,\n\nA lovely plan.', { isComplaint: false })).toEqual([]);
    const fault = ruleOf({
      extends: 'empathy',
      tokens: ['sorry'],
      where: 'fault',
      faults: ['our mistake'],
      within: 1,
    });
    expect(fault('Hi Anna,\n\nIt is our mistake. I am sorry.')).toHaveLength(1);
    expect(fault('Hi Anna,\n\nSorry, it is our mistake.')).toEqual([]);
    expect(fault('Hi Anna,\n\nIt is our mistake.', { isComplaint: true })).toEqual([]);
  });

  it('believes the learned ear of a sentence that holds none of the words, from an even chance on', () => {
    const heard = (certainty: number) =>
      ruleOf(
        { extends: 'empathy', tokens: ['sorry'] },
        conventionsOf(),
        hearing(certainty),
      )('Hi Anna,\n\nThat !ownership was ours. It takes 5 days.', { isComplaint: true });
    expect(heard(0.5)).toEqual([]);
    expect(heard(0.45)).toHaveLength(1);
  });

  it('costs three times its level where warmth was due, and once where the fault is only inferred', () => {
    expect(rule(cold, { isComplaint: true })).toMatchObject([{ weight: 3 }]);
    const question = ruleOf({ extends: 'empathy', tokens: ['lovely'], where: 'question' });
    expect(question('Hi Anna,\n\nIt tows 80 kg.', { isComplaint: false })).toMatchObject([{ weight: 3 }]);
    const fault = ruleOf({ extends: 'empathy', tokens: ['sorry'], where: 'fault', faults: ['mistake'] });
    expect(fault('Hi Anna,\n\nIt is our mistake.')).toMatchObject([{ weight: 1 }]);
  });

  it('takes a hint of it for enough where the fault is only inferred from the reply', () => {
    const heard = (certainty: number) =>
      ruleOf(
        { extends: 'empathy', tokens: ['sorry'], where: 'fault', faults: ['sent twice'] },
        conventionsOf(),
        hearing(certainty),
      )('Hi Anna,\n\nThat !understanding is so. It was sent twice.');
    expect(heard(0.4)).toEqual([]);
    expect(heard(0.3)).toHaveLength(1);
  });
});
