import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soql, soqlNames } from '../../../src/adapters/salesforce/soql.ts';
import { parseSoql } from '../../support/salesforce/soql-query.ts';

const conditionOf = (value: Parameters<typeof soql>[1]) =>
  parseSoql(String(soql`SELECT Id FROM Case WHERE Name = ${value ?? null}`)).where;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
);

test('no text can leave its quotes: a reader of SOQL finds it again, letter by letter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(conditionOf(text)).toEqual({ kind: 'compare', field: 'Name', operator: '=', values: [text] });
    }),
    { numRuns: 500 },
  );
});

test('text made of what SOQL is made of stays text', () => {
  const piece = fc.constantFrom(
    "'",
    '\\',
    "\\'",
    ' OR ',
    '=',
    '(',
    ')',
    "''",
    '\n',
    '\u2028',
    'Id',
    ' LIMIT 1',
    '--',
    '\0',
    '"',
    '%27',
    '\\u0027',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(conditionOf(text)).toMatchObject({ values: [text] });
    }),
    { numRuns: 1_000 },
  );
});

test('a list of texts stays a list of these texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 5 }), (texts) => {
      expect(parseSoql(String(soql`SELECT Id FROM Case WHERE Id IN ${texts}`)).where).toMatchObject({
        operator: 'IN',
        values: texts,
      });
    }),
  );
});

test('numbers, times, truth and nothing are written without quotes', () => {
  const time = new Date('2026-11-21T10:00:00Z');
  expect(String(soql`${1.5} ${-3} ${1e-7} ${true} ${false} ${null} ${time}`)).toMatch(
    /^1\.5 -3 0\.0000001\d* TRUE FALSE NULL 2026-11-21T10:00:00\.000Z$/u,
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (number) => {
      expect(String(soql`${number}`)).toMatch(/^-?\d+(?:\.\d+)?$/u);
    }),
  );
});

test('a query within a query is taken as it is', () => {
  expect(String(soql`SELECT Id FROM Case WHERE ${soql`Name = ${"it's"}`}`)).toBe(
    "SELECT Id FROM Case WHERE Name = 'it\\'s'",
  );
});

test.each([
  ['an empty list', () => soql`Id IN ${[]}`],
  ['a number without end', () => soql`${Number.POSITIVE_INFINITY}`],
  ['no number', () => soql`${Number.NaN}`],
  ['a date that is none', () => soql`${new Date('nonsense')}`],
  ['an object with a text of its own', () => soql`${{ toString: () => "' OR 1 = 1" } as unknown as string}`],
  ['nothing given', () => soql`${undefined as unknown as string}`],
  ['a list within a list', () => soql`${[['a']] as unknown as string[]}`],
  ['no names', () => soqlNames()],
])('%s makes no query', (_, make) => {
  expect(make).toThrow(expect.objectContaining({ code: 'input-invalid' }));
});

test('names of fields are letters, digits, underscores and points between them', () => {
  expect(String(soqlNames('Id', 'Contact.Name', 'Market__c'))).toBe('Id, Contact.Name, Market__c');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      fc.pre(!/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/u.test(name));
      expect(() => soqlNames(name)).toThrow(/name with anything but letters/u);
    }),
  );
});
