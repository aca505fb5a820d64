import { describe, expect, it } from 'vitest';
import { makeLocateReplyParts } from '../../src/tone/locate-reply-parts.ts';
import { conventionsOf } from './one-rule.ts';

const locate = makeLocateReplyParts(
  conventionsOf({ greetings: ['Hi {name}', 'Guten Tag Herr {name}', 'Hi there', 'Hi', 'Grüezi'] }),
);

const parts = (text: string): readonly (string | null)[] => {
  const { greeting, body, signOff } = locate(text);
  const slice = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return [slice(greeting), slice(body), slice(signOff)];
};

describe('makeLocateReplyParts', () => {
  it('finds greeting, body and sign-off', () => {
    expect(parts('Hi Anna,\n\nIt is here.\n\nKind regards\nMaya')).toEqual([
      'Hi Anna,',
      'It is here.',
      'Kind regards\nMaya',
    ]);
  });

  it.each([
    ['Hi Anna-Maria Berg!\nIt is here.', 'Hi Anna-Maria Berg!'],
    ['Hi Anna. It is here.', 'Hi Anna.'],
    ['Guten Tag Herr Dr. Weiß,\nda.', 'Guten Tag Herr Dr. Weiß,'],
    ['Hi Anna – it is here.', 'Hi Anna'],
    ['Hi Anna\nIt is here.', 'Hi Anna'],
    ['  Hi there, it is here.', 'Hi there,'],
    ['Grüezi\nDa ist es.', 'Grüezi'],
    ['Dear customer, it is here.', 'Dear customer,'],
  ])('reads the greeting of %j', (text, greeting) => {
    expect(parts(text)[0]).toBe(greeting);
  });

  it.each(['History is here.', 'It is here. Hi Anna,', 'Grüeziwohl mitenand'])('finds none in %j', (text) => {
    expect(parts(text)[0]).toBeNull();
  });

  it('tells a name from what only stands in its place', () => {
    expect(locate('Hi Anna,\nIt is here.').greeting?.isNamed).toBe(true);
    expect(locate('Hi there,\nIt is here.').greeting?.isNamed).toBe(false);
  });

  it('does not take a sign-off in the middle of a letter for its end', () => {
    const text = `Hi Anna,\n\nKind regards from Bob. ${'It is here. '.repeat(60)}`;
    expect(parts(text)[2]).toBeNull();
  });

  it('takes a name below the letter out of its body', () => {
    const text = 'Hi Anna,\n\nIt is here.\n\nMaya\nLodestar Care';
    expect(parts(text)).toEqual(['Hi Anna,', 'It is here.', null]);
    expect(locate(text).hasSignature).toBe(true);
    expect(locate('Hi Anna,\n\nIt is here.').hasSignature).toBe(false);
  });

  it('takes a telephone number or address below a name for a part of the signature', () => {
    expect(locate('It is here.\n\nEnjoy the car,\nMaya\n01632 960 418').hasSignature).toBe(true);
    expect(locate('It is here.\n\n01632 960 418 is the number to call.').hasSignature).toBe(false);
  });

  it('finds wrong sign-offs too, and says so', () => {
    expect(locate('It is here.\n\nRgds\nMaya').signOff).toMatchObject({ isOurs: false });
  });

  it('gives an empty body where there is nothing but a frame', () => {
    expect(parts('Hi Anna,\n\nKind regards\nMaya')[1]).toBe('');
    expect(parts('')).toEqual([null, '', null]);
  });
});
