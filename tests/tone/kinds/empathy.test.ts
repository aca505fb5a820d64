import { describe, expect, it } from 'vitest';
import { ruleOf } from '../one-rule.ts';

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
});
