import { describe, expect, it } from 'vitest';
import { ruleOf } from '../one-rule.ts';

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
});
