import { describe, expect, it } from 'vitest';
import { conventionsOf, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const rule = ruleOf({ extends: 'next-step', tokens: ["(?:I|we)(?:'ll| will)", 'reply'] });

describe('next-step', () => {
  it('suggests the sentence of the voice after the body when nobody does anything', () => {
    const text = 'Hi Anna,\n\nThe ship is late.\n\nKind regards\nMaya';
    expect(rule(text)).toMatchObject([
      { start: 27, end: 27, suggestion: ' Reply and I will help.', isWholeReply: true },
    ]);
  });

  it('is silent when a sentence says who does what', () => {
    expect(rule('Hi Anna,\n\nThe ship is late. I’ll write on Friday.\n\nKind regards\nMaya')).toEqual([]);
  });

  it('does not count what stands in greeting or sign-off', () => {
    expect(rule('Hi Anna,\n\nThe ship is late.\n\nKind regards\nMaya Reply')).toHaveLength(1);
  });

  it('is silent about a reply without a body', () => {
    expect(rule('Hi Anna,')).toEqual([]);
  });

  it('looks at the last sentences only where it is told to, and where the case is known', () => {
    const last = ruleOf({ extends: 'next-step', tokens: ["I'll"], last: 1 });
    const text = "Hi Anna,\n\nI'll call. The card is blue. Have fun!\n\nKind regards\nMaya";
    expect(last(text, { isComplaint: true })).toHaveLength(1);
    expect(last(text)).toEqual([]);
    expect(last("Hi Anna,\n\nIt is blue. I'll call. Have fun!\n\nMaya", { isComplaint: false })).toEqual([]);
  });

  it('believes the learned ear of a step near the end, and elsewhere only where it cannot be missed', () => {
    const asks = (certainty: number, body: string) =>
      ruleOf(
        { extends: 'next-step', tokens: ["I'll"], last: 1 },
        conventionsOf(),
        hearing(certainty),
      )(`Hi Anna,\n\n${body}\n\nMaya`, { isComplaint: true }).length;
    const near = 'It is red. The card !next-step is sent. It is blue.';
    const far = 'The card !next-step is sent. It is red. It is blue.';
    expect([asks(0.6, near), asks(0.7, near)]).toEqual([1, 0]);
    expect([asks(0.7, far), asks(0.95, far)]).toEqual([1, 0]);
  });
});
