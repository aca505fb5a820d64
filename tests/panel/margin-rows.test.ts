import { expect, test } from 'vitest';
import { layMarginRows } from '../../src/panel/reply/margin-rows.ts';

const size = { width: 60, rowHeight: 25, gap: 4 };
const mark = (sentence: number, top: number, key: string, width = 24) => ({
  sentences: [sentence],
  top,
  key,
  width,
});
const shown = (rows: ReturnType<typeof layMarginRows>) =>
  rows.map(({ top, items }) => [top, items.map(({ key }) => key)]);

test('marks of one line share a row', () => {
  expect(shown(layMarginRows([mark(0, 100, '1'), mark(1, 102, '2')], size))).toEqual([[100, ['1', '2']]]);
});

test('marks that do not fit go to a row of their own and push the next line down', () => {
  const rows = layMarginRows([mark(0, 100, '1'), mark(0, 100, 'check', 52), mark(1, 125, '2')], size);
  expect(shown(rows)).toEqual([
    [100, ['1']],
    [125, ['check']],
    [150, ['2']],
  ]);
});

test('equal marks of a line are joined and stand for both sentences', () => {
  const [row] = layMarginRows([mark(0, 100, '1'), mark(1, 100, '1')], size);
  expect(row?.items.map(({ sentences }) => sentences)).toEqual([[0, 1]]);
});

test('a line far below stands where it belongs', () => {
  expect(shown(layMarginRows([mark(1, 300, '2'), mark(0, 0, '1')], size))).toEqual([
    [0, ['1']],
    [300, ['2']],
  ]);
});

test('no marks give no rows', () => {
  expect(layMarginRows([], size)).toEqual([]);
});
