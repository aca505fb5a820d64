import { expect, test } from 'vitest';
import { countTable } from '../../src/panel/administration/count-table.ts';

test('each language is one row with all kinds, the largest first', () => {
  const rows = countTable([
    { kind: 'article', name: 'en', documents: 3 },
    { kind: 'article', name: 'sv', documents: 2 },
    { kind: 'case', name: 'sv', documents: 40 },
  ]);
  expect(rows).toEqual([
    { name: 'sv', article: 2, case: 40, answer: 0 },
    { name: 'en', article: 3, case: 0, answer: 0 },
  ]);
});

test('what holds everywhere is a row of its own', () => {
  const rows = countTable<string | null>([
    { kind: 'answer', name: null, documents: 1 },
    { kind: 'answer', name: 'SE', documents: 2 },
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['SE', null]);
});
