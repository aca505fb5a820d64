import { expect, test } from 'vitest';
import { splitChange } from '../../src/review/split-change.ts';

const places = ['The charging card is sent by post.', 'The car tows a heavy trailer.'];

const dealt = (...came: readonly (readonly [string, boolean])[]): readonly (readonly string[])[] =>
  splitChange(
    came.map(([text, opensParagraph]) => ({ text, opensParagraph })),
    places,
    'en',
  ).map((sentences) => sentences.map(({ text }) => text));

test('sentences go to the place whose words they share, even inside one paragraph', () => {
  const card = 'The post brings your charging card.';
  const tow = 'A heavy trailer is fine.';
  expect(dealt([card, true], [tow, false])).toEqual([[card], [tow]]);
  expect(dealt([tow, true])).toEqual([[], [tow]]);
});

test('sentences without a shared word go by paragraphs', () => {
  expect(dealt(['Alpha beta.', true], ['Gamma delta.', false], ['Epsilon zeta.', true])).toEqual([
    ['Alpha beta.', 'Gamma delta.'],
    ['Epsilon zeta.'],
  ]);
});

test('where nothing came every place gets nothing', () => {
  expect(dealt()).toEqual([[], []]);
});
