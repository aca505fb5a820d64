import { expect, test } from 'vitest';
import type { SendChoice } from '../../../src/evaluate/people/grading.ts';
import { replyPreference } from '../../../src/evaluate/people/reply-preference.ts';
import { answerOf } from './graded-answers.ts';

const names = { first: 'the old index', second: 'the new index' };
const choices = (send: (at: number) => SendChoice) =>
  Array.from({ length: 80 }, (_, at) =>
    answerOf(`${Math.floor(at / 2)}`, `g${(at * 3) % 8}`, { send: send(at) }),
  );

test('what most people would send is named, with its share among the choices between the two', () => {
  const found = replyPreference(
    choices((at) => (at % 10 === 0 ? 'either' : at % 10 === 5 ? 'first' : 'second')),
    names,
  );
  expect(found.choices).toEqual({ first: 8, second: 64, either: 8, neither: 0 });
  expect(found.second?.value).toBeCloseTo(64 / 72, 12);
  expect(found.verdict).toBe('second');
  expect(found.sentence).toContain('rather send the new index: the new index was chosen in 64 of 72 choices');
});

test('the share of the first system is told when that is the one', () => {
  const found = replyPreference(
    choices((at) => (at % 10 === 5 ? 'second' : 'first')),
    names,
  );
  expect(found.verdict).toBe('first');
  expect(found.sentence).toContain('the old index was chosen in 72 of 80 choices between the two (90 %');
});

test('an even split can’t tell, and neither can no choice at all', () => {
  expect(
    replyPreference(
      choices((at) => (at % 4 < 2 ? 'first' : 'second')),
      names,
    ).verdict,
  ).toBe("can't tell yet");
  const open = replyPreference(
    choices(() => 'either'),
    names,
  );
  expect(open).toMatchObject({ second: null, verdict: "can't tell yet" });
  expect(open.sentence).toContain('nobody has preferred');
});
