import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/dissect/clause.ts';
import type { CompiledRule } from '../../src/dissect/compile-rules.ts';
import { matchAtStart, matchesRule } from '../../src/dissect/find-rule.ts';

const rule = (change: Partial<CompiledRule> = {}): CompiledRule => ({
  id: 'own',
  pattern: /is it/u,
  atStart: /^(?:is it)/u,
  when: null,
  at: null,
  ...change,
});

const clause = (change: Partial<Clause> = {}): Clause => ({
  start: 0,
  end: 10,
  text: 'is it free',
  isMarked: false,
  isFirst: false,
  followsQuestion: false,
  opensQuestion: false,
  isLast: true,
  ...change,
});

describe('a rule', () => {
  it('matches anywhere or at the start', () => {
    const text = 'or is it free';
    expect(matchesRule([rule()], clause({ text }))).toBe(true);
    expect(matchAtStart([rule()], clause({ text }))).toBe(0);
    expect(matchAtStart([rule()], clause())).toBe(5);
  });

  it('holds with or without a question mark as it says', () => {
    expect(matchesRule([rule({ when: 'marked' })], clause())).toBe(false);
    expect(matchesRule([rule({ when: 'marked' })], clause({ isMarked: true }))).toBe(true);
    expect(matchesRule([rule({ when: 'unmarked' })], clause({ isMarked: true }))).toBe(false);
  });

  it('holds at the start of a sentence, or behind a question, as it says', () => {
    expect(matchesRule([rule({ at: 'sentence' })], clause())).toBe(false);
    expect(matchesRule([rule({ at: 'sentence' })], clause({ followsQuestion: true }))).toBe(false);
    expect(matchesRule([rule({ at: 'follow' })], clause({ followsQuestion: true }))).toBe(true);
    expect(matchesRule([rule({ at: 'follow' })], clause({ isFirst: true }))).toBe(true);
  });

  it('looks at the first 400 units of a clause only', () => {
    expect(matchesRule([rule()], clause({ text: `${'x'.repeat(400)} is it` }))).toBe(false);
  });
});
