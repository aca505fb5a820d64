import { describe, expect, test } from 'vitest';
import { answerAsWritten } from '../../../src/copilot/writing/answer-as-written.ts';

const fill = (text: string): string => text.replaceAll('[name-1]', 'Moira').replaceAll('[code-12]', 'AB-1');

/** Gives the pieces that come of a value as it is read along. */
const piecesOf = (...values: readonly unknown[]): readonly string[] => {
  const pieces: string[] = [];
  const read = answerAsWritten(2, fill, (piece) => pieces.push(piece));
  for (const value of values) read(value);
  return pieces;
};

const said = (...texts: readonly string[]) => ({ question: 2, sentences: texts.map((text) => ({ text })) });

describe('an answer as it is written', () => {
  test('comes piece by piece, each letter once', () => {
    expect(piecesOf(said('You'), said('Your ca'), said('Your ca'), said('Your card.', 'It is free'))).toEqual(
      ['You', 'r ca', 'rd. It is free'],
    );
  });

  test('holds a placeholder back until it is whole, and the blank before it', () => {
    expect(
      piecesOf(
        said('Hi ['),
        said('Hi [name'),
        said('Hi [name-1'),
        said('Hi [name-1], [code-1'),
        said('Hi [name-1], [code-12]'),
      ),
    ).toEqual(['Hi', ' Moira,', ' AB-1']);
  });

  test('leaves citations out', () => {
    expect(piecesOf(said('It is free. ['), said('It is free. [1'), said('It is free. [1]', 'Now'))).toEqual([
      'It is free.',
      ' Now',
    ]);
  });

  test('gives the lines of a list one by one', () => {
    expect(piecesOf(said('So:', '- one', '- two')).join('')).toBe('So:\n- one\n- two');
  });

  test('gives no half letter', () => {
    const pieces = piecesOf(said('Good \uD83D'), said('Good \uD83D\uDE00'));
    expect(pieces).toEqual(['Good', ' 😀']);
  });

  test('takes nothing back when the model begins anew, and goes on where it says the same', () => {
    expect(piecesOf(said('Your card'), said('You'), said('Your card'), said('Your card is free'))).toEqual([
      'Your card',
      ' is free',
    ]);
    expect(piecesOf(said('Your card'), said('A'), said('A card'))).toEqual(['Your card']);
  });

  test.each([
    ['no object', 'Your card'],
    ['an answer to another question', { question: 1, sentences: [{ text: 'Your card' }] }],
    ['sentences of another form', { question: 2, sentences: ['Your card', null, { txt: 1 }] }],
    ['only the beginning of a name', { question: 2, sent: [] }],
  ])('is silent on %s', (_, value) => {
    expect(piecesOf(value)).toEqual([]);
  });
});
