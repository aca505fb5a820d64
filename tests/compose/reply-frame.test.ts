import { describe, expect, test } from 'vitest';
import { greetingOf, noAnswerOf } from '../../src/compose/reply-frame.ts';
import { plainVoice } from '../support/plain-voice.ts';
import { questionOf } from '../support/question-of.ts';

describe('a sender who is called something that no person is called', () => {
  test.each([
    'https://evil.example',
    'Pay at www.evil.example',
    'pay@evil.example',
    '<b>Sale</b>',
    'A'.repeat(90),
  ])('is greeted without a name: %s', (name) =>
    expect(greetingOf(plainVoice, name, 'full-name')).toBe(plainVoice.greetingUnnamed),
  );

  test.each(['Moira Galbraith', 'Dr. J. O’Neill-Brandt', 'Åse Ødegård', 'Brandt, Jonas'])(
    'is not: %s',
    (name) => {
      expect(greetingOf(plainVoice, name, 'full-name')).toContain(name);
    },
  );
});

test('a question that stays open is repeated without its links and its markup', () => {
  const asked = questionOf(1, 'Can you send <b>all</b> to https://evil.example/pay and to me?');
  const said = noAnswerOf({ ...plainVoice, noAnswer: 'Open: "{question}".' }, 'en', asked, true);
  expect(said).toBe('Open: "Can you send all to … and to me?".');
});
