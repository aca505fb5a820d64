import { expect, test } from 'vitest';
import { answersOfReply } from '../../src/learn/answers-of-reply.ts';

const greeting = 'Hi Moira,';
const opening = 'Good that you ask.';
const first = 'The charging card takes 5 to 7 working days. Until then the app starts every station.';
const open =
  'About your question "Does the alarm go off on a ferry?" I have no sure answer yet. I find out and write to you again.';
const next = 'If anything is unclear, answer this mail.';
const signOff = 'Best wishes,\nLodestar Care';

const text = [greeting, opening, first, open, next, signOff].join('\n\n');

const blockOf = (question: string, state: 'answered' | 'unanswered', part: string) => ({
  question,
  state,
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

const draft = { text, blocks: [blockOf('q1', 'answered', first), blockOf('q2', 'unanswered', open)] };

const questions = [
  { id: 'q1', text: 'When does the charging card arrive?' },
  { id: 'q2', text: 'Does the alarm go off on a ferry?' },
];

const answersIn = (...paragraphs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answersOfReply(draft, questions, paragraphs.join('\n\n'), 'en').map((answer) => [
      answer.question,
      answer.text,
    ]),
  );

const ferry = 'Switch the tilt sensor off before you drive on board: Settings, Locks, Tilt sensor.';

test('a reply that was sent as it was gives each answered question its paragraph', () => {
  expect(answersIn(text)).toEqual({ q1: first });
});

test('an edited paragraph goes to its question with the words that were sent', () => {
  const edited = first.replace('5 to 7', '10');
  expect(answersIn(greeting, opening, edited, open, next, signOff)).toEqual({ q1: edited });
});

test('a paragraph in the place of one that had no answer goes to that question', () => {
  expect(answersIn(greeting, opening, first, ferry, next, signOff)).toEqual({ q1: first, q2: ferry });
});

test('answers that were put in another order go to their own questions', () => {
  const alarm = 'The alarm does not go off on a ferry once the tilt sensor is off.';
  expect(answersIn(greeting, opening, alarm, first, next, signOff)).toEqual({ q1: first, q2: alarm });
});

test('an answer in two paragraphs is learned as one', () => {
  const more = 'The charging card is sent to the address in your profile.';
  expect(answersIn(greeting, opening, first, more, open, next, signOff).q1).toBe(`${first}\n\n${more}`);
});

test('a question whose paragraph was taken out is learned nothing about', () => {
  expect(answersIn(greeting, opening, first, next, signOff)).toEqual({ q1: first });
});

test('greeting, opening, next step and sign-off of the draft are never learned', () => {
  for (const answer of Object.values(answersIn(text)))
    for (const frame of [greeting, opening, next, signOff]) expect(answer).not.toContain(frame);
});

test('a greeting and a sign-off that were rewritten are not learned', () => {
  expect(
    answersIn('Dear Ms Galbraith,', opening, first, open, next, 'Kind regards from sunny Gothenburg'),
  ).toEqual({ q1: first });
});

test('a sign-off below which the advisor wrote their name is not learned', () => {
  expect(answersIn(greeting, opening, first, open, next, 'Best wishes,\nHannah\nLodestar Care')).toEqual({
    q1: first,
  });
});

test('a sign-off is not learned either when the answer names the brand as it does', () => {
  const branded = 'Write to Lodestar Care from the app and send the invoice number along.';
  const draftText = [greeting, opening, branded, next, signOff].join('\n\n');
  const start = draftText.indexOf(branded);
  const answers = answersOfReply(
    {
      text: draftText,
      blocks: [{ question: 'q1', state: 'answered', start, end: start + branded.length }],
    },
    [{ id: 'q1', text: 'Where do I send it?' }],
    [greeting, opening, branded, next, 'Hannah\nLodestar Care'].join('\n\n'),
    'en',
  );
  expect(answers).toEqual([{ question: 'q1', text: branded }]);
});

test('an opening and a next step that were rewritten are not learned', () => {
  expect(
    answersIn(
      greeting,
      'Thank you for your patience, and sorry about the wait.',
      first,
      open,
      'Give us a ring whenever you like.',
      signOff,
    ),
  ).toEqual({ q1: first });
});

test('a draft that answered nothing teaches nothing', () => {
  expect(answersOfReply({ text: `${greeting}\n\n${signOff}`, blocks: [] }, [], text, 'en')).toEqual([]);
});

test('an empty reply teaches nothing', () => {
  expect(answersIn('')).toEqual({});
});

test('what the draft said for want of an answer is never learned, nor is it with a word changed', () => {
  const changed = open.replace('I find out', 'We find out');
  expect(answersIn(greeting, opening, first, changed, next, signOff)).toEqual({ q1: first });
});

test('an answer that was written below "no sure answer" is learned without it', () => {
  expect(answersIn(greeting, opening, first, `${open} ${ferry}`, next, signOff).q2).toBe(ferry);
});

test('an answer that took the place of the opening is learned', () => {
  const alarm = 'The alarm does not go off on a ferry once the tilt sensor is off.';
  expect(answersIn(greeting, alarm, first, next, signOff)).toEqual({ q1: first, q2: alarm });
});

test('a sign-off in two paragraphs is not learned', () => {
  expect(
    answersIn(
      greeting,
      opening,
      first,
      ferry,
      'Kind regards from the charging card team,',
      'Hannah\nLodestar Care',
    ),
  ).toEqual({ q1: first, q2: ferry });
});

test('questions that shared a paragraph share what was sent in its place', () => {
  const shared = {
    text,
    blocks: [blockOf('q1', 'answered', first), blockOf('q2', 'answered', first)],
  };
  const sent = text.replace(`${open}\n\n`, '').replace('5 to 7', '10');
  const answer = first.replace('5 to 7', '10');
  expect(answersOfReply(shared, questions, sent, 'en')).toEqual([
    { question: 'q1', text: answer },
    { question: 'q2', text: answer },
  ]);
});
