import { expect, test } from 'vitest';
import type { AnswerSentence } from '../../src/compose/answer-sentences.ts';
import { type AnswerStretch, chooseWindow } from '../../src/compose/choose-window.ts';

const sentence = (text: string, given: Partial<AnswerSentence> = {}): AnswerSentence => ({
  text,
  newLine: false,
  dangling: false,
  isListItem: false,
  audience: 'everybody',
  ...given,
});

const stretch = (
  sentences: readonly AnswerSentence[],
  given: Partial<AnswerStretch> = {},
): AnswerStretch => ({
  sentences,
  heading: '',
  before: 0,
  score: 0.5,
  isClose: false,
  ...given,
});

const choose = (
  stretches: readonly AnswerStretch[],
  worth: Readonly<Record<string, number>>,
  expected: ((text: string) => number) | null = null,
): readonly string[] =>
  chooseWindow(stretches, { worth: new Map(Object.entries(worth)), language: 'en', expected }).sentences.map(
    ({ text }) => text,
  );

test('the sentence that says what the question is about is chosen and the rest is left out', () => {
  const sentences = [
    sentence(`Opening hours depend on ${'the season and the weather and '.repeat(8)}the town.`),
    sentence('The charging card arrives by post.'),
    sentence('Winter tyres can be stored at the workshop for a whole season.'),
  ];
  expect(choose([stretch(sentences)], { charg: 2, card: 2, post: 1 })).toEqual([
    'The charging card arrives by post.',
  ]);
});

test('neighbouring sentences that say different parts of it stand together in their order', () => {
  const sentences = [
    sentence('The charging card arrives by post.'),
    sentence('A lost card is blocked in the app.'),
    sentence('Nothing else matters here at all, as far as anybody can tell from this text.'),
  ];
  expect(choose([stretch(sentences)], { post: 1, block: 1 })).toEqual([
    'The charging card arrives by post.',
    'A lost card is blocked in the app.',
  ]);
});

test('a run does not start with a sentence that leans on the one before it', () => {
  const sentences = [
    sentence('Cards are sent by post.'),
    sentence('They arrive after 5 days.', { dangling: true }),
  ];
  expect(choose([stretch(sentences)], { arriv: 3 })).toEqual(sentences.map(({ text }) => text));
});

test('a run does not start with a leaning sentence where the one before it was left out', () => {
  const sentences = [
    sentence('They arrive after 5 days.', { dangling: true }),
    sentence('A card arrives by post.'),
  ];
  expect(choose([stretch(sentences)], { arriv: 3 })).toEqual(['A card arrives by post.']);
});

test('a sentence that holds what is asked for beats one that only repeats the question', () => {
  const sentences = [
    sentence('The charging card is a card for charging.'),
    sentence('Delivery of a charging card takes 5 to 7 working days.'),
  ];
  const holdsNumber = (text: string): number => (/\d/u.test(text) ? 1 : 0);
  const worth = { charg: 1, card: 1 };
  expect(choose([stretch(sentences)], worth, holdsNumber)).toContain(sentences[1]?.text);
  expect(choose([stretch(sentences)], worth)).toEqual([sentences[0]?.text]);
});

test('the stretch that the search liked better wins between equal words', () => {
  const early = stretch([sentence('The card arrives rather soon.')], { score: 0.2 });
  const late = stretch([sentence('The card arrives rather later.')], { score: 0.9 });
  expect(choose([early, late], { card: 1, arriv: 1 })).toEqual(['The card arrives rather later.']);
});

test('the words of a heading speak for what stands below it', () => {
  const other = stretch([sentence('It takes 5 days to process an order.')], { heading: 'Orders' });
  const card = stretch([sentence('It takes 7 days to process an order.')], { heading: 'Charging card' });
  expect(choose([other, card], { charg: 1, card: 1, process: 1 })).toEqual([
    'It takes 7 days to process an order.',
  ]);
});

test('equal runs go to the earlier one', () => {
  const same = [sentence('The card arrives by post.')];
  const stretches = [stretch(same), stretch([sentence('The card arrives by ship.')])];
  expect(choose(stretches, { card: 1, arriv: 1 })).toEqual(['The card arrives by post.']);
});

test('an answer stays short enough to be read, but one long sentence is not cut', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    sentence(`Step word${at} is done in the app before the next one begins.`),
  );
  const worth = Object.fromEntries(many.map((_, at) => [`word${at}`, 1]));
  const words = choose([stretch(many)], worth)
    .join(' ')
    .split(' ');
  expect(words.length).toBeGreaterThan(40);
  expect(words.length).toBeLessThanOrEqual(85);
  const long = `The card ${'really '.repeat(120)}arrives.`;
  expect(choose([stretch([sentence(long)])], { card: 1 })).toEqual([long]);
});

test('a list that a run ends in is taken whole', () => {
  const sentences = [
    sentence('Activate the offer like this:'),
    sentence('Open the app.', { isListItem: true, newLine: true }),
    sentence('Go to Charging.', { isListItem: true, newLine: true }),
    sentence('Press the button.', { isListItem: true, newLine: true }),
    sentence('The weather is nice.', { newLine: true }),
  ];
  expect(choose([stretch(sentences)], { activ: 1, offer: 1 })).toEqual(
    sentences.slice(0, 4).map(({ text }) => text),
  );
});

test('a list that a run starts in is taken from its first item', () => {
  const items = Array.from({ length: 14 }, (_, at) =>
    sentence(`Step number ${at + 1} is done in the app ${at === 12 ? 'with the towing hook' : 'as usual'}.`, {
      isListItem: true,
      newLine: true,
    }),
  );
  expect(choose([stretch(items)], { tow: 3, hook: 3 })[0]).toBe(items[0]?.text);
});

test('nothing is chosen from nothing', () => {
  expect(choose([], { card: 1 })).toEqual([]);
  expect(choose([stretch([])], { card: 1 })).toEqual([]);
});

test('a stretch that says nothing about the question is no answer', () => {
  const off = [sentence('Winter tyres can be stored at the workshop for a season.')];
  expect(choose([stretch(off)], { charg: 1, card: 1 })).toEqual([]);
});

test('a stretch that is close in meaning answers without a shared word', () => {
  const close = [sentence('The plastic token is posted to your home.')];
  expect(choose([stretch(close, { isClose: true })], { charg: 1, card: 1 })).toEqual([
    'The plastic token is posted to your home.',
  ]);
});

test('a scrap of a few words is no answer', () => {
  expect(choose([stretch([sentence('Charging card.')])], { charg: 1, card: 1 })).toEqual([]);
});

test('the line that leads into a list stands above it', () => {
  const sentences = [
    sentence(`Winter tyres ${'and summer tyres '.repeat(15)}are stored at the workshop.`),
    sentence('Block a lost card like this:', { newLine: true }),
    sentence('Open the app.', { isListItem: true, newLine: true }),
    sentence('Tap the towing card.', { isListItem: true, newLine: true }),
    sentence('If it asks, say yes.'),
    sentence('Confirm.', { isListItem: true, newLine: true }),
  ];
  expect(choose([stretch(sentences)], { tow: 3 })).toEqual(sentences.slice(1).map(({ text }) => text));
});

test('a sentence for other markets is left out of an answer that can stand without it', () => {
  const sentences = [
    sentence('A lost card costs 10 pounds here.', { audience: 'home' }),
    sentence('A lost card costs 75 kroner in Denmark.', { audience: 'others' }),
    sentence('A stolen card is replaced within five days.'),
  ];
  expect(choose([stretch(sentences)], { lost: 1, stolen: 2, day: 1 })).toEqual([
    sentences[0]?.text,
    sentences[2]?.text,
  ]);
  expect(choose([stretch(sentences.slice(1, 2))], { lost: 1 })).toEqual([sentences[1]?.text]);
});

test('a leaning sentence answers where nothing else does', () => {
  expect(choose([stretch([sentence('It takes five days.', { dangling: true })])], { day: 1 })).toEqual([]);
  const long = [sentence('It takes five days to arrive.', { dangling: true })];
  expect(choose([stretch(long)], { day: 1 })).toEqual([long[0]?.text]);
});

const withConcepts = (
  sentences: readonly AnswerSentence[],
  worth: Readonly<Record<string, number>>,
): readonly string[] =>
  chooseWindow([stretch(sentences)], {
    worth: new Map(Object.entries(worth)),
    language: 'en',
    conceptsIn: (text) => (/drive battery|big battery/u.test(text) ? ['§drive-battery'] : []),
    expected: null,
  }).sentences.map(({ text }) => text);

test('of two sentences on the words asked for, the one that names the concept in other words is chosen', () => {
  const small = sentence(
    'The battery of twelve volts has a warranty of three years of its own in every market.',
  );
  const large = sentence('The drive battery has a warranty of eight years.');
  expect(withConcepts([small, large], { batteri: 2, warranti: 2, '§drive-battery': 5 })).toContain(
    large.text,
  );
  expect(choose([stretch([small, large])], { batteri: 2, warranti: 2, '§drive-battery': 5 })).not.toEqual([
    large.text,
  ]);
});

test('a concept alone, without a word of the customer, makes no answer', () => {
  const sentences = [sentence('The drive battery may be charged in the rain.')];
  expect(withConcepts(sentences, { invoic: 2, refund: 2, '§drive-battery': 5 })).toEqual([]);
});
