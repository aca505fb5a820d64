import { expect, test } from 'vitest';
import { tableRows } from '../../../src/adapters/salesforce/table-rows.ts';

const header = 'Id,TextBody\n';

test('cells keep commas, quotes, line ends and letters of every script', async () => {
  expect(await tableRows(`\uFEFF${header}1,"Hej, ""du""\nÅsa 🔌"\n2,\n`, '2')).toEqual([
    { Id: '1', TextBody: 'Hej, "du"\nÅsa 🔌' },
    { Id: '2', TextBody: '' },
  ]);
});

test('a large table is whole and lets other work have its turn', async () => {
  const body = 'Laddboxen på väggen blinkar 🔌 rött. '.repeat(40);
  const told = 500;
  const lines = Array.from({ length: told }, (_, at) => `${at},"${body}${at}"`);
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const rows = await tableRows(`${header}${lines.join('\n')}\n`, String(told));
  isDone = true;
  expect(rows).toEqual(lines.map((_, at) => ({ Id: String(at), TextBody: `${body}${at}` })));
  expect(turns).toBeGreaterThanOrEqual(10);
});

test.each([
  ['a quote that is never closed', `${header}1,"Hej\n`, undefined],
  ['a row with a cell too many', `${header}1,Hej,du\n`, undefined],
  ['fewer rows than were told', `${header}1,Hej\n`, '2'],
])('%s makes the whole table unfit', async (_name, text, told) => {
  await expect(tableRows(text, told)).rejects.toMatchObject({ errorCode: 'BAD_TABLE' });
});

test('a table without rows has none', async () => {
  expect(await tableRows(header, '0')).toEqual([]);
  expect(await tableRows('', undefined)).toEqual([]);
});
