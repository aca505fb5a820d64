import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const wording = { extends: 'wording' };
/** Words that the toy ear never heard: they take nothing and give nothing, but make it listen. */
const filler = `It is ${'so and so '.repeat(10)}here.`;
const bad = `Hi Anna,\n\nA horrible day. ${filler} It is horrible, splendid.\n\nKind regards\nMaya`;

const count = (text: string, more: Readonly<Record<string, unknown>> = {}): number =>
  ruleOf({ ...wording, ...more }, conventionsOf(), hearing())(text).length;

describe('wording', () => {
  it('points at the sentence that takes most from a reply that sounds bad', () => {
    const rule = ruleOf({ ...wording, below: 3 }, conventionsOf(), hearing());
    expect(foundBy(rule, bad.replace('splendid', 'fine'))).toEqual([['A horrible day.', null]]);
    expect(foundBy(rule, bad.replace('A horrible', 'A so').replace('splendid', 'fine'))).toEqual([
      ['It is horrible, fine.', null],
    ]);
  });

  it('is silent where nothing was learned', () => {
    expect(ruleOf({ ...wording, below: 5 })(bad)).toEqual([]);
  });

  it('is silent about a reply that sounds good enough, by the grade that the rule asks for', () => {
    // What was never heard is graded 3.
    expect([count(filler), count(filler, { below: 3 }), count(filler, { below: 3.1 })]).toEqual([0, 0, 1]);
    // 2.5 where the rule asks for none: only the bad word, with so few others that the whole is 2.x.
    const many = 'horrible '.repeat(30);
    expect(count(many, { below: 2.9 })).toBe(1);
    expect(count(many, { below: 1.2 })).toBe(0);
  });

  it('is silent about a few words, which say too little of a whole', () => {
    expect(count('word '.repeat(29), { below: 5 })).toBe(0);
    expect(count('word '.repeat(30), { below: 5 })).toBe(1);
  });

  it('grades what stands between greeting and sign-off', () => {
    const text = `Hi horrible,\n\nSplendid. ${filler}\n\nKind regards\nHorrible`;
    expect(count(text, { below: 3 })).toBe(0);
    expect(count(text.replace('Splendid', 'Horrible'), { below: 3 })).toBe(1);
  });

  it('is silent where nothing stands between them', () => {
    expect(count('Hi Anna,\n\nKind regards\nMaya', { below: 5 })).toBe(0);
  });

  it('refuses a grade beyond 5', () => {
    expect(() => ruleOf({ ...wording, below: 6 })).toThrow('"below"');
  });
});
