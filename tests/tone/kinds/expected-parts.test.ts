import { describe, expect, it } from 'vitest';
import type { ExpectedPart } from '../../../src/tone/expected/expected-part.ts';
import type { LearnedTone } from '../../../src/tone/learned/learned-tone.ts';
import type { ToneContext } from '../../../src/tone/tone-context.ts';
import { conventionsOf, ruleOf } from '../one-rule.ts';
import { hearing } from '../toy-tone.ts';

const body = Array.from({ length: 16 }, (_, at) => `The seal is number ${at} here.`).join(' ');
const reply = `Hi Anna,\n\n${body}\n\nKind regards\nMaya`;
const context: Partial<ToneContext> = {
  message: 'The door whistles. When do you mend the door?',
  questions: ['When do you mend the door?'],
  isComplaint: true,
};

/** What was learned is sure of every part by so much. */
const sure = (certainty: number, seen: ExpectedPart[] = []): LearnedTone => ({
  ...hearing(),
  readPart: (part) => {
    seen.push(part);
    return certainty;
  },
});

const rules: Readonly<Record<ExpectedPart, Readonly<Record<string, unknown>>>> = {
  acknowledgement: { extends: 'opening', expects: 'acknowledgement', tokens: ['the'] },
  empathy: { extends: 'empathy', tokens: ['seal'] },
  'next-step': { extends: 'next-step', last: 2, tokens: ['seal'] },
  answer: { extends: 'answers', types: [{ asks: ['^when'], gives: ['number'] }] },
};

const cases = Object.entries(rules) as readonly (readonly [
  ExpectedPart,
  Readonly<Record<string, unknown>>,
])[];

describe('rules that expect a part of a good reply', () => {
  it.each(cases)(
    'asks for %s where what was learned does not find it, whatever its words say',
    (part, rule) => {
      const seen: ExpectedPart[] = [];
      expect(ruleOf(rule, conventionsOf(), sure(0.1, seen))(reply, context)).toHaveLength(1);
      expect(seen).toContain(part);
    },
  );

  it.each(cases)('asks for no %s where it is found', (_, rule) => {
    expect(ruleOf(rule, conventionsOf(), sure(0.9))(reply, context)).toEqual([]);
  });

  it('lets a short answer come straight to the point, and a calm one be a quarter longer', () => {
    const asks = ruleOf(rules.acknowledgement, conventionsOf(), sure(0.1));
    const short = 'Hi Anna,\n\nThe seal is here. It costs nothing.\n\nMaya';
    expect(asks(short, context)).toEqual([]);
    const words = (count: number): string =>
      `Hi Anna,\n\n${'word '.repeat(count - 1)}word.\n\nKind regards\nMaya`;
    expect(asks(words(65), context)).toHaveLength(1);
    expect(asks(words(65), { ...context, isComplaint: false })).toEqual([]);
    expect(asks(words(80), { ...context, isComplaint: false })).toHaveLength(1);
  });
});
