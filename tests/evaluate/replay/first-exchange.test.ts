import { expect, test } from 'vitest';
import { firstExchange } from '../../../src/evaluate/replay/first-exchange.ts';

const message = (from: 'customer' | 'advisor', text: string) => ({ from, at: null, text });

test('everything before the first reply is the message', () => {
  const exchange = firstExchange([
    message('customer', 'hey quick one'),
    message('customer', 'when does it start?'),
    message('advisor', 'At the handover.'),
    message('customer', 'thanks'),
    message('advisor', 'Welcome.'),
  ]);
  expect(exchange).toEqual({
    message: 'hey quick one\n\nwhen does it start?',
    sent: 'At the handover.',
    replies: ['At the handover.', 'Welcome.'],
  });
});

test('a note of the advisor is no reply, and a case number in brackets is no note', () => {
  const note = message('advisor', '[Phone note] She says the card is lost.');
  const asked = message('customer', 'Where is my card?');
  expect(firstExchange([asked, note, message('advisor', 'On its way.')])?.sent).toBe('On its way.');
  expect(firstExchange([asked, message('advisor', '[00300001] On its way.')])?.sent).toBe(
    '[00300001] On its way.',
  );
});

test('a call, a case that an advisor began and one without a reply have no exchange', () => {
  expect(
    firstExchange([message('advisor', '[Phone note] Rang.'), message('advisor', 'As agreed:')]),
  ).toBeNull();
  expect(firstExchange([message('advisor', 'Your car is ready.'), message('customer', 'Great')])).toBeNull();
  expect(firstExchange([message('customer', 'Hello?')])).toBeNull();
  expect(firstExchange([message('customer', 'Hello?'), message('advisor', ' ')])).toBeNull();
  expect(firstExchange([])).toBeNull();
});
