import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const signOff = ruleOf({ extends: 'closing', expects: 'sign-off' });
const wording = ruleOf({ extends: 'closing', expects: 'wording' });
const body = 'Hi Anna,\n\nYour card is on its way.';

describe('closing', () => {
  it('suggests the sign-off at the end of a reply that has none', () => {
    expect(signOff(body)).toMatchObject([
      { start: body.length, end: body.length, suggestion: '\n\nKind regards', isWholeReply: true },
    ]);
  });

  it('takes a sign-off, or a name alone', () => {
    expect(signOff(`${body}\n\nKind regards\nMaya`)).toEqual([]);
    expect(signOff(`${body}\n\nRegards, Maya`)).toEqual([]);
    expect(signOff(`${body}\n\nEnjoy the car!\nMaya\nLodestar Care`)).toEqual([]);
    expect(signOff(`${body} Kind regards, Maya`)).toEqual([]);
  });

  it('does not take a last list item or question for a name', () => {
    expect(signOff('Hi Anna,\n\nBring:\n- photo ID\n- keys')).toHaveLength(1);
    expect(signOff('Hi Anna,\n\nIs that right?')).toHaveLength(1);
  });

  it('asks for a name where only a team or a phrase stands below', () => {
    const name = ruleOf({ extends: 'closing', expects: 'name' });
    expect(name(`${body}\n\nKind regards\nMaya\nCare`)).toEqual([]);
    expect(name(`${body}\n\nRegards\nCare`)).toHaveLength(1);
    expect(name(`${body}\n\nSent from my phone`)).toHaveLength(1);
    expect(name(body)).toEqual([]);
  });

  it('asks a draft for no name: it waits for that of the advisor who sends it', () => {
    const name = ruleOf({ extends: 'closing', expects: 'name' });
    expect(name(`${body}\n\nKind regards\nCare\n`)).toEqual([]);
  });

  it('asks a whole greeted answer in a conversation for its farewell, and a line for none', () => {
    const pair = ruleOf({ extends: 'closing', expects: 'pair', minWords: 5 });
    expect(pair(body)).toHaveLength(1);
    expect(pair('Hi Anna,\n\nIt is here.')).toEqual([]);
    expect(pair('Your card is on its way.')).toEqual([]);
    expect(pair(`${body}\n\nMaya`)).toEqual([]);
  });

  it('replaces a sign-off that is wrong here', () => {
    expect(foundBy(wording, `${body}\n\nRgds\nMaya`)).toEqual([['Rgds', 'Kind regards']]);
    expect(foundBy(wording, `${body}\n\nKind regards\nMaya`)).toEqual([]);
    expect(foundBy(wording, body)).toEqual([]);
  });
});
