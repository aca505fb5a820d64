import { expect, test } from 'vitest';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';

const weightsOf = (query: ReturnType<typeof evidenceQuery>): Readonly<Record<string, number>> =>
  Object.fromEntries(query.terms);

test('the own words of a question weigh 1, those of its surroundings less', () => {
  const query = evidenceQuery('When does my card arrive?', 'en', {
    subject: 'Delivery',
    context: 'I picked the car up.',
  });
  const { card, arriv, ...surroundings } = weightsOf(query);
  expect([card, arriv]).toEqual([1, 1]);
  expect(Object.keys(surroundings).sort()).toEqual(['car', 'deliveri', 'pick']);
  for (const weight of Object.values(surroundings)) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(1);
  }
});

test('the more a question says by itself, the less its context weighs', () => {
  const contextWeight = (question: string): number =>
    evidenceQuery(question, 'en', { context: 'ferry' }).terms.get('ferri') ?? 0;
  const short = contextWeight('When does it come?');
  const middle = contextWeight('When does the blue charging card come?');
  const long = contextWeight('When does the blue charging card reach our leased company vehicle in Cardiff?');
  expect(short).toBeGreaterThan(middle);
  expect(middle).toBeGreaterThan(long);
});

test('a word that stands in several places keeps its greatest weight', () => {
  const query = evidenceQuery('Where is my card?', 'en', { subject: 'Card', context: 'The card! The CARD!' });
  expect(weightsOf(query)).toEqual({ card: 1 });
});

test('the meaning of a question that says enough by itself is read without its context', () => {
  const question = 'How many kilowatt hours of free fast charging does a leased company vehicle get yearly?';
  const query = evidenceQuery(question, 'en', { context: 'The weather was awful in Fort William.' });
  expect(query.meaning).toBe(question);
});

test('the meaning of a short question is read together with subject and context', () => {
  const query = evidenceQuery('When will it come?', 'en', {
    subject: 'Charging card',
    context: 'I ordered it.',
  });
  expect(query.meaning).toBe('Charging card\nI ordered it.\nWhen will it come?');
});

test('each term remembers the word as the customer wrote it', () => {
  const query = evidenceQuery('Wann kommen die Ladekarten?', 'de');
  expect([...query.surface.values()]).toContain('Ladekarten');
  expect(query.language).toBe('de');
});

test('a question of stop words alone has no terms and still a meaning', () => {
  const query = evidenceQuery('How is it?', 'en');
  expect(query.terms.size).toBe(0);
  expect(query.meaning).toBe('How is it?');
});

test('an empty question is an empty query', () => {
  const query = evidenceQuery('', 'en');
  expect(query.terms.size).toBe(0);
  expect(query.meaning).toBe('');
});

test('a question without end is cut to a bounded number of terms and letters, its own words first', () => {
  const long = Array.from({ length: 5_000 }, (_, at) => `word${at}`).join(' ');
  const query = evidenceQuery(long, 'en', { subject: 'Subject' });
  expect(query.terms.size).toBeLessThanOrEqual(120);
  expect(query.terms.has('word0')).toBe(true);
  expect(query.terms.has('subject')).toBe(false);
  expect(query.meaning.length).toBeLessThanOrEqual(4_000);
});
