import { beforeAll, expect, test } from 'vitest';
import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import { answerSentences } from '../../src/compose/answer-sentences.ts';
import type { CompositionRules } from '../../src/compose/composition-rules.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import { passageOf } from '../support/passage-of.ts';
import { projectFile } from '../support/project-file.ts';

let english: CompositionRules;

beforeAll(async () => {
  english = (await loadCompositionRules(projectFile('prompts/composition')))('en');
});

const textsOf = (given: Partial<Passage>): readonly string[] =>
  answerSentences(passageOf(given), english).map(({ text }) => text);

const text =
  'Thanks for asking. I have sent one. It costs 35 euro. Call [phone-1] for it. Is that all right?';

test('an article keeps all but questions, placeholders and what sends the reader elsewhere', () => {
  expect(textsOf({ kind: 'article', text })).toEqual([
    'Thanks for asking.',
    'I have sent one.',
    'It costs 35 euro.',
  ]);
  expect(textsOf({ text: 'Read how updates are rolled out. They take 25 minutes.' })).toEqual([
    'They take 25 minutes.',
  ]);
});

test('an approved answer loses its pleasantries and keeps what the advisor does', () => {
  expect(textsOf({ kind: 'answer', text })).toEqual(['I have sent one.', 'It costs 35 euro.']);
});

test('a past case keeps only what holds for any customer', () => {
  const past = text.replace('It costs', 'A new card costs');
  expect(textsOf({ kind: 'case', text: past })).toEqual(['A new card costs 35 euro.']);
});

test('what leans on a sentence that was for the other customer goes with it', () => {
  const past = 'I have sent a flag. It is blue and white. A charging card costs 35 euro. It is sent by post.';
  expect(textsOf({ kind: 'case', text: past })).toEqual([
    'A charging card costs 35 euro.',
    'It is sent by post.',
  ]);
  expect(textsOf({ kind: 'answer', text: past })).toHaveLength(4);
});

test('lines of a list are told apart from sentences and lose their bullet', () => {
  const list = 'Do it like this:\n- Open the app.\n2. Press Activate.\nThen wait. It takes a day.';
  expect(
    answerSentences(passageOf({ text: list }), english).map((sentence) => [
      sentence.text,
      sentence.isListItem,
      sentence.newLine,
    ]),
  ).toEqual([
    ['Do it like this:', false, false],
    ['Open the app.', true, true],
    ['Press Activate.', true, true],
    ['Then wait.', false, true],
    ['It takes a day.', false, false],
  ]);
});

test('a passage that starts with a list has its first line in the list too', () => {
  const list = '- Open the app.\n- Press Activate.';
  expect(answerSentences(passageOf({ text: list }), english).map(({ isListItem }) => isListItem)).toEqual([
    true,
    true,
  ]);
});

test('a sentence that leans on the one before it is marked', () => {
  expect(
    answerSentences(passageOf({ text: 'The card is sent. It takes 5 days.' }), english).map(
      ({ dangling }) => dangling,
    ),
  ).toEqual([false, true]);
});

test('a condition stays with what follows it, and a heading that asks does not', () => {
  expect(textsOf({ text: "Can't use the app? A letter counts just as well." })).toEqual([
    "Can't use the app? A letter counts just as well.",
  ]);
  expect(textsOf({ text: 'When does it come? The card takes 5 days.' })).toEqual(['The card takes 5 days.']);
  expect(textsOf({ text: 'May I drive it? You may. There is no limit at all.' })).toEqual([
    'There is no limit at all.',
  ]);
});

test('whom a sentence is for is told by the scope', () => {
  const scope = {
    audienceOf: (sentence: string) => (sentence.includes('Germany') ? 'others' : 'everybody'),
    isOthersDetail: (sentence: string) => sentence.includes('Kiruna'),
  } as const;
  const given = 'It is posted from Kiruna. In Germany a card takes longer. The card is grey.';
  expect(
    answerSentences(passageOf({ kind: 'case', text: given }), english, scope).map(
      ({ text: own, audience }) => [own, audience],
    ),
  ).toEqual([
    ['In Germany a card takes longer.', 'others'],
    ['The card is grey.', 'everybody'],
  ]);
});

test('a step of a list is kept whatever it looks like, and goes with all that its line says', () => {
  const steps = 'Hand it in like this:\n- Read the meter with us. Sign it.\n- Leave.';
  expect(textsOf({ text: steps })).toEqual([
    'Hand it in like this:',
    'Read the meter with us.',
    'Sign it.',
    'Leave.',
  ]);
  const past = 'Two ways:\n- I have sent a form. Sign the form.\n- The app has the same form.';
  expect(textsOf({ kind: 'case', text: past })).toEqual(['Two ways:', 'The app has the same form.']);
});

test('whole sentences in the list of a past reply are answers of their own, things in a list are not', () => {
  const listed = (text: string): readonly boolean[] =>
    answerSentences(passageOf({ kind: 'case', text }), english).map(({ isListItem }) => isListItem);
  expect(listed('Bring these:\n- photo ID\n- proof of payment')).toEqual([false, true, true]);
  expect(
    listed(
      '- The first three years of it are free for everybody.\n- The key is shared from the profile page of the app.',
    ),
  ).toEqual([false, false]);
});
