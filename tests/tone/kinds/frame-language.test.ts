import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const phrases = { en: ['Hello', 'Kind regards'], sv: ['Hej', 'Vänliga hälsningar'], nl: ['Hello', 'Groet'] };
const greeting = ruleOf({ extends: 'frame-language', expects: 'greeting', phrases });
const signOff = ruleOf({ extends: 'frame-language', expects: 'sign-off', phrases });
const body = 'Hi Anna,\n\nYour card is on its way.';

describe('frame-language', () => {
  it('finds a greeting of another language at the start only', () => {
    expect(foundBy(greeting, 'Hej Anna,\n\nYour card is here.')).toEqual([['Hej', null]]);
    expect(foundBy(greeting, 'Your card is here.\nHej is Swedish.')).toEqual([]);
  });

  it('takes a phrase that the own language shares', () => {
    expect(foundBy(greeting, 'Hello Anna,\n\nYour card is here.')).toEqual([]);
    expect(foundBy(greeting, body)).toEqual([]);
  });

  it('finds a farewell of another language and gives the own one', () => {
    expect(foundBy(signOff, `${body}\n\nVänliga hälsningar\nMaya`)).toEqual([
      ['Vänliga hälsningar', 'Kind regards'],
    ]);
    expect(foundBy(signOff, `${body}\n\nKind regards\nMaya`)).toEqual([]);
    expect(foundBy(signOff, `${body}\n\nEnjoy the car,\nMaya`)).toEqual([]);
  });
});
