import { expect, test } from 'vitest';
import { evaluateMasking, type MaskedLine } from '../../src/copilot/evaluate-masking.ts';

const line = (text: string, ...values: readonly (readonly [string, string])[]): MaskedLine => ({
  language: 'en',
  text,
  spans: values.map(([type, value]) => {
    const start = text.indexOf(value);
    return { type, start, end: start + value.length };
  }),
});

const written = line('Write to rosa.okafor@post.example please.', ['email', 'rosa.okafor@post.example']);
const called = line('Call 07700 900733 please.', ['phone', '07700 900733']);

test('what is marked and masked is found, by value, by character and by type', () => {
  const measured = evaluateMasking([written, called]);
  expect(measured.texts).toBe(2);
  expect(measured.values.recall?.value).toBe(1);
  expect(measured.characters.recall?.value).toBe(1);
  expect(Object.entries(measured.byType).map(([type, { marked }]) => [type, marked])).toEqual([
    ['email', 1],
    ['phone', 1],
  ]);
});

test('one of two values that stays readable halves the recall, and two values leave a wide interval', () => {
  const measured = evaluateMasking([written, line('The word sesame is personal here.', ['name', 'sesame'])]);
  expect(measured.values.recall?.value).toBe(0.5);
  expect(measured.values.recall?.low).toBeLessThan(0.2);
  expect(measured.byType['name']?.recall?.value).toBe(0);
});

test('what is masked and nobody marked takes from the precision', () => {
  const measured = evaluateMasking([written, line('Call 07700 900733 please.')]);
  expect(measured.values.precision?.value).toBe(0.5);
  expect(measured.byType['phone']?.recall).toBeNull();
});

test('a type that every text holds masked still has an interval', () => {
  const { recall } = evaluateMasking([written]).byType['email'] ?? {};
  expect(recall?.value).toBe(1);
  expect(recall?.low).toBeLessThan(0.5);
});
