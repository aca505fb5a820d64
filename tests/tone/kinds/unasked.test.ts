import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const tokens = ['husbands?|hubby', 'wife|wives'];
const rule = ruleOf({ extends: 'unasked', ignorecase: true, tokens, exceptions: ['Wife \\p{Lu}\\p{L}*'] });

describe('unasked', () => {
  it('fires on what the customer did not speak of', () => {
    expect(foundBy(rule, 'Ask your husband.', { message: 'Where is my card?' })).toEqual([['husband', null]]);
  });

  it('is silent where they spoke of it, in whatever word', () => {
    expect(foundBy(rule, 'Your husband can come.', { message: 'My hubby wants to drive.' })).toEqual([]);
    expect(
      foundBy(rule, 'Your husband can come.', { message: 'Hi.', questions: ['Can my hubby come?'] }),
    ).toEqual([]);
  });

  it('keeps one thing apart from another', () => {
    expect(foundBy(rule, 'Ask your husband.', { message: 'My wife drives.' })).toEqual([['husband', null]]);
  });

  it('is silent without a message, unless it needs none', () => {
    expect(foundBy(rule, 'Ask your husband.')).toEqual([]);
    const bold = ruleOf({ extends: 'unasked', tokens, needsMessage: false });
    expect(foundBy(bold, 'Ask your husband.')).toEqual([['husband', null]]);
  });

  it('reads neither greeting nor signature, and leaves exceptions alone', () => {
    const message = 'Where is my card?';
    expect(foundBy(rule, 'Hi Wife,\n\nIt is on its way.\n\nKind regards\nHusband', { message })).toEqual([]);
    expect(foundBy(rule, 'I asked Wife Weber.', { message })).toEqual([]);
  });

  it('is refused without tokens', () => {
    expect(() => ruleOf({ extends: 'unasked', tokens: [] })).toThrow('"tokens"');
  });
});
