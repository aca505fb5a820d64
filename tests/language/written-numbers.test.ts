import { describe, expect, test } from 'vitest';
import { writtenNumbers } from '../../src/language/written-numbers.ts';

const valuesOf = (text: string, language: string): readonly string[] =>
  writtenNumbers(text, language).map(({ value }) => value);

describe('the numbers of a text', () => {
  test.each([
    ['en', '2,000'],
    ['en', '2000'],
    ['sv', '2 000'],
    ['nb', '2\u00a0000'],
    ['de', '2.000'],
    ['da', '2.000'],
    ['nl', '2.000'],
  ])('are one value however %s writes thousands: %s', (language, written) => {
    expect(valuesOf(`It weighs ${written} kg.`, language)).toEqual(['2000']);
  });

  test.each([
    ['en', '2.5'],
    ['de', '2,5'],
    ['nl', '2,50'],
  ])('keep their decimals in %s: %s', (language, written) => {
    expect(valuesOf(`${written} kW`, language)).toEqual(['2.5']);
  });

  test('hold thousands and decimals together', () => {
    expect(valuesOf('1,234,567.80', 'en')).toEqual(['1234567.8']);
    expect(valuesOf('1.234.567,80', 'de')).toEqual(['1234567.8']);
    expect(valuesOf('1 234,50', 'sv')).toEqual(['1234.5']);
  });

  test("give the decimal reading, too, where the mark of thousands is the language's decimal sign", () => {
    expect(writtenNumbers('1,500', 'de')).toEqual([{ value: '1500', otherwise: [['1.5']] }]);
    expect(writtenNumbers('1,500', 'en')).toEqual([{ value: '1500', otherwise: [] }]);
  });

  test('may be two numbers side by side', () => {
    expect(writtenNumbers('Lodestar 3 250 kW', 'en')).toEqual([{ value: '3250', otherwise: [['3', '250']] }]);
  });

  test('leave versions, dates and times as they are written', () => {
    expect(valuesOf('P5.0.3 on 3.11.2026 at 12:30', 'de')).toEqual(['5.0.3', '3.11.2026', '12:30']);
  });
});
