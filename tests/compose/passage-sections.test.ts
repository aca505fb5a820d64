import { expect, test } from 'vitest';
import { passageSections } from '../../src/compose/passage-sections.ts';
import { passageOf } from '../support/passage-of.ts';

const text =
  'Block it first.\n\nBlock the card in the app\n- Open the app.\n- Tap the card.\n\nA last word, without a stop';

test('an article is cut at the headings inside it', () => {
  const sections = passageSections(passageOf({ heading: 'Lost card', text }));
  expect(sections.map(({ heading, text: own }) => [heading, own])).toEqual([
    ['Lost card', 'Block it first.'],
    ['Block the card in the app', '- Open the app.\n- Tap the card.\n\nA last word, without a stop'],
  ]);
});

test('a past case has no headings', () => {
  expect(passageSections(passageOf({ kind: 'case', text })).map((section) => section.text)).toEqual([text]);
});
