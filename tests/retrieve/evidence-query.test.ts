import { expect, test } from 'vitest';
import { compileVocabulary } from '../../src/language/vocabulary.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';

test('the own words of a question are kept apart from those around it', () => {
  const query = evidenceQuery('When does my card arrive?', 'en', {
    subject: 'Delivery',
    context: 'I picked the car up.',
  });
  expect([...query.terms]).toEqual(['card', 'arriv']);
  expect([...query.surroundings].sort()).toEqual(['car', 'deliveri', 'pick']);
});

test('a word that stands in several places counts once, as the question’s own', () => {
  const query = evidenceQuery('Where is my card?', 'en', { subject: 'Card', context: 'The card! The CARD!' });
  expect([...query.terms]).toEqual(['card']);
  expect([...query.surroundings]).toEqual([]);
});

test('the words of a trade bring their concept along, named as a person reads it', () => {
  const vocabulary = compileVocabulary({ concepts: { 'charging-card': { en: ['charging tag'] } } });
  const query = evidenceQuery('Where is my charging tag?', 'en', {}, vocabulary);
  expect([...query.terms]).toEqual(['§charging-card', 'charg', 'tag']);
  expect(query.surface.get('§charging-card')).toBe('charging card');
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
  expect(query.meaning).toBe('Charging card\nWhen will it come?\nI ordered it.');
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
  expect(query.surroundings.has('subject')).toBe(true);
  expect(query.meaning.length).toBeLessThanOrEqual(1_200);
});
