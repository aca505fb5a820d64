import { expect, test } from 'vitest';
import { joinPieces, replyPieces, withoutName } from '../../../src/knowledge/mining/reply-pieces.ts';

const pieces = (reply: string) => replyPieces(reply, 'en', (sentence) => sentence.startsWith('Sorry'));

const textsOf = (reply: string): readonly string[] =>
  pieces(reply).map(({ start, end }) => reply.slice(start, end));

test('regret, what the advisor asks, and lines that only name somebody are no part of an answer', () => {
  const reply =
    '[name-1] here. Sorry for the wait. The card is sent. Which address do you have? It takes 5 days.';
  expect(textsOf(reply)).toEqual(['The card is sent.', 'It takes 5 days.']);
});

test('paragraphs and numbered lines are counted, those that answer nothing are not', () => {
  const reply =
    'Sorry for it.\n\nThe card is sent. It takes 5 days.\n\n1. Tyres are stored.\n2. Rims are cleaned.';
  expect(pieces(reply).map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2]);
});

test('neighbours are joined with what stood between them, others by a blank or a paragraph', () => {
  const reply = 'Do this:\n- open the app\n- touch Keys\n\nWhich phone is it? Then wait. Sorry. It works.';
  expect(joinPieces(reply, pieces(reply))).toBe(
    'Do this:\n- open the app\n- touch Keys\n\nThen wait. It works.',
  );
});

test('a reply of ten thousand lines is read by its first two hundred sentences', () => {
  const long = 'The card is sent\n\n'.repeat(10_000);
  expect(pieces(withoutName(long))).toHaveLength(200);
});

test.each([
  ['Please bring:\n- photo ID\n- proof of payment', 'Please bring:\n- photo ID\n- proof of payment'],
  ['The card is sent.\n\nHannah\nLodestar Care', 'The card is sent.'],
  ['The card is sent.\n\nAll the best for the move,\n\nHannah', 'The card is sent.'],
  [
    'Please bring:\n- photo ID\n- the contract that was signed on the day',
    'Please bring:\n- photo ID\n- the contract that was signed on the day',
  ],
])('the name below a reply goes, its last sentence stays: %j', (reply, rest) => {
  expect(withoutName(reply)).toBe(rest);
});
