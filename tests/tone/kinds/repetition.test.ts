import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const rule = ruleOf({
  extends: 'repetition',
  alpha: true,
  ignorecase: true,
  tokens: ['[^\\s]+'],
  exceptions: ['that'],
});

describe('repetition', () => {
  it('finds a word that follows itself, also across a line break, and keeps the first', () => {
    expect(
      foundBy(
        rule,
        'The the card that you asked us for last week was put in\nin the post yesterday morning.',
      ),
    ).toEqual([
      ['The the', 'The'],
      ['in\nin', 'in'],
    ]);
  });

  it('leaves numbers, exceptions and words with something between alone', () => {
    expect(foundBy(rule, '10 10 is that that? No, no. A-B')).toEqual([]);
  });

  it('does not look across sentences', () => {
    expect(foundBy(rule, 'Open the app\n\nApp settings are there')).toEqual([]);
  });
});
