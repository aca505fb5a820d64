import { expect, test } from 'vitest';
import type { Passage } from '../../src/knowledge/passage.ts';
import { passageRecord } from '../../src/knowledge/passage-record.ts';
import { passageOf } from '../support/passage-of.ts';

const base: Partial<Passage> = { text: 'Open the app, then choose Offers.', validFrom: '2026-01-01' };

const hashOf = (given: Partial<Passage>): string => passageRecord(passageOf({ ...base, ...given })).hash;

const meaningHashOf = (given: Partial<Passage>): string =>
  passageRecord(passageOf({ ...base, ...given })).meaningHash;

test('the same passage has the same hash every time', () => {
  expect(hashOf({})).toBe(hashOf({}));
  expect(hashOf({})).toMatch(/^[0-9a-f]{32}$/u);
});

test('a comma that moved changes the hash and the hash of the meaning', () => {
  const moved = { text: 'Open the app then, choose Offers.' };
  expect(hashOf(moved)).not.toBe(hashOf({}));
  expect(meaningHashOf(moved)).not.toBe(meaningHashOf({}));
});

test.each<[string, Partial<Passage>]>([
  ['market', { markets: ['SE'] }],
  ['model', { models: ['2'] }],
  ['audience', { audience: 'internal' }],
  ['link', { url: '/elsewhere' }],
  ['date', { date: '2026-11-21' }],
  ['first valid day', { validFrom: '2026-01-02' }],
  ['last valid day', { validTo: '2026-12-31' }],
  ['mark of an old translation', { outOfDate: true }],
])('another %s changes the hash but asks for no new vector', (_name, change) => {
  expect(hashOf(change)).not.toBe(hashOf({}));
  expect(meaningHashOf(change)).toBe(meaningHashOf({}));
});

test.each<[string, Partial<Passage>]>([
  ['title', { title: 'Charging cards' }],
  ['heading', { heading: 'Offers' }],
  ['question', { question: 'Where are the offers?' }],
])('another %s changes both hashes', (_name, change) => {
  expect(hashOf(change)).not.toBe(hashOf({}));
  expect(meaningHashOf(change)).not.toBe(meaningHashOf({}));
});

test('an article means its title, heading and text; a case means its title, what was asked and what was answered', () => {
  const article = passageOf({ title: 'Card', heading: 'Post', text: 'It is sent.' });
  expect(passageRecord(article).search.meaning).toBe('Card\nPost\nIt is sent.');
  const closedCase = passageOf({
    kind: 'case',
    title: 'Card',
    question: 'Where is it?',
    text: 'It is sent.',
  });
  expect(passageRecord(closedCase).search.meaning).toBe('Card\nWhere is it?\nIt is sent.');
});

test('an approved answer means what was asked and answered, whatever stood above the mail', () => {
  const answer = passageOf({ kind: 'answer', title: 'Hello again', question: 'Where is it?', text: 'Here.' });
  expect(passageRecord(answer).search.meaning).toBe('Where is it?\nHere.');
});

test('words of title and of the rest are searched as stems of the language, without stop words', () => {
  const { search } = passageRecord(
    passageOf({
      kind: 'case',
      title: 'The charging cards',
      heading: 'Deliveries',
      question: 'Is it delivered?',
      text: 'They are delivering cards.',
    }),
  );
  expect(search.titleTerms).toEqual(['charg', 'card']);
  expect(search.bodyTerms).toEqual(['deliveri', 'deliveri', 'deliveri', 'card']);
});
