import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrySentences } from '../../src/panel/reply/carry-sentences.ts';
import { standingOf } from '../../src/panel/reply/reply-standing.ts';
import { draft, openSentence, replyText, spanOf, statement } from './panel-fixture.ts';

const marked = { ...draft.draft, support: draft.support };

const carriedIn = (text: string) =>
  carrySentences(marked, text).map(({ start, end, state, sources }) => ({
    text: text.slice(start, end),
    state,
    sources,
  }));

test('an untouched draft keeps every verdict and source, and nothing in it is edited', () => {
  const carried = carriedIn(replyText);
  expect(carried).toContainEqual({ text: statement, state: 'supported', sources: ['KA-1001#2'] });
  expect(carried).toContainEqual({ text: openSentence, state: 'unsupported', sources: [] });
  expect(carried.filter(({ state }) => state === 'edited')).toEqual([]);
});

test('a changed sentence is edited and loses its source while its neighbour keeps its verdict', () => {
  const text = replyText.replace('on the day of', 'one week after');
  const carried = carriedIn(text);
  expect(carried).toContainEqual({
    text: 'The free period starts one week after the handover.',
    state: 'edited',
    sources: [],
  });
  expect(carried.find((sentence) => sentence.text === openSentence)?.state).toBe('unsupported');
});

test('a sentence that was moved keeps its source', () => {
  const text = `Hi Maria,\n\n${openSentence}\n\n${statement}\n\nKind regards,\nLodestar Care`;
  expect(carriedIn(text).find((sentence) => sentence.text === statement)?.sources).toEqual(['KA-1001#2']);
});

test('words put before or behind a sentence make it an edited one', () => {
  const negated = replyText.replace(statement, `It is wrong that ${statement}`);
  expect(carriedIn(negated).find((sentence) => sentence.text.endsWith(statement))?.state).toBe('edited');
  const limited = replyText.replace(statement, statement.replace('.', ', unless the car is leased.'));
  expect(carriedIn(limited).some(({ state }) => state === 'supported')).toBe(false);
});

test('a sentence put twice carries its source once, the copy counts as edited', () => {
  const carried = carriedIn(replyText.replace(statement, `${statement} ${statement}`));
  expect(carried.filter((sentence) => sentence.text === statement).map(({ state }) => state)).toEqual([
    'supported',
    'edited',
  ]);
});

test('new sentences are edited one by one, in the order of the text', () => {
  const carried = carriedIn(replyText.replace(openSentence, 'A tow bar fits. It costs 900 euro.'));
  expect(carried.filter(({ state }) => state === 'edited').map(({ text }) => text)).toEqual([
    'A tow bar fits.',
    'It costs 900 euro.',
  ]);
});

test('list items keep their sources behind their bullets', () => {
  const text = 'Do this:\n- Open the app.\n- Press Activate\n\nBye';
  const items = ['Open the app.', 'Press Activate'].map((words) => ({
    ...spanOf(text, words),
    verdict: 'supported' as const,
    sources: ['KA-1'],
  }));
  const list = { text, citations: [], support: items };
  const stateIn = (reply: string) =>
    carrySentences(list, reply).map(({ start, end, state }) => [reply.slice(start, end), state]);
  expect(stateIn(text).filter(([, state]) => state === 'edited')).toEqual([]);
  expect(stateIn(text.replace('Open', 'First close'))).toContainEqual(['Press Activate', 'supported']);
});

test('a text that nobody touched is never edited, wherever its sentences were cut', () => {
  const cuts = fc.uniqueArray(fc.nat(replyText.length), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(cuts, (offsets) => {
      const sorted = [...offsets].sort((a, b) => a - b);
      const support = sorted.slice(1).map((end, position) => ({
        start: sorted[position] ?? 0,
        end,
        verdict: 'supported' as const,
        sources: [],
      }));
      const carried = carrySentences({ text: replyText, citations: [], support }, replyText);
      expect(carried.filter(({ state }) => state === 'edited')).toEqual([]);
    }),
  );
});

test('an emptied reply has no sentences', () => {
  expect(carriedIn('')).toEqual([]);
});

test('the standing counts statements by support and leaves out greetings', () => {
  expect(standingOf(carrySentences(marked, replyText))).toEqual({
    statements: 2,
    supported: 1,
    partly: 0,
    unsupported: 1,
    edited: 0,
  });
});
