import { expect, test } from 'vitest';
import type { CaseSummaryJson } from '../../src/contract/care-case.ts';
import { marketsInQueue, nextWaiting, viewQueue } from '../../src/panel/queue/queue-view.ts';

const item = (id: string, part: Partial<CaseSummaryJson> = {}): CaseSummaryJson => ({
  id,
  subject: 'Charging card',
  preview: 'Where is it?',
  customerName: 'Maria Lind',
  language: 'sv',
  market: 'SE',
  model: '3',
  channel: 'email',
  receivedAt: null,
  state: 'waiting',
  ...part,
});
const idsOf = (items: readonly CaseSummaryJson[]) => items.map(({ id }) => id);
const everything = { words: '', market: '' };

const cases = [
  item('1'),
  item('2', { state: 'approved' }),
  item('3', { language: 'de', market: 'DE', customerName: null, subject: 'Update' }),
  item('4', { market: null }),
];

test('waiting and approved cases are kept apart in the order given', () => {
  const view = viewQueue(cases, everything);
  expect(idsOf(view.waiting)).toEqual(['1', '3', '4']);
  expect(idsOf(view.approved)).toEqual(['2']);
});

test.each([
  ['update', ['3']],
  ['german', ['3']],
  ['germany UPDATE', ['3']],
  ['lind card', ['1', '4']],
  ['nothing', []],
])('a search for "%s" finds every case that holds all of its words', (words, found) => {
  expect(idsOf(viewQueue(cases, { words, market: '' }).waiting)).toEqual(found);
});

test('a market leaves out the cases of the others and those without one', () => {
  expect(idsOf(viewQueue(cases, { words: '', market: 'SE' }).waiting)).toEqual(['1']);
});

test('the markets to choose from are those of the queue, by name', () => {
  expect(marketsInQueue([item('1'), item('2', { market: 'DE' }), item('3', { market: null })])).toEqual([
    'DE',
    'SE',
  ]);
});

test('the next case is the waiting one that follows, from the top again at the end', () => {
  expect(nextWaiting(cases, '1')?.id).toBe('3');
  expect(nextWaiting(cases, '4')?.id).toBe('1');
  expect(nextWaiting(cases, 'unknown')?.id).toBe('1');
});

test('no case follows when no other is waiting', () => {
  expect(nextWaiting([item('1'), item('2', { state: 'approved' })], '1')).toBeNull();
});
