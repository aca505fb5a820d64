import { expect, test } from 'vitest';
import { checksInOrder } from '../../src/panel/administration/checks-in-order.ts';

test('what failed comes before what should be seen to, and the rest is apart', () => {
  const check = (name: string, state: 'ok' | 'warning' | 'failed' | 'not-used') => ({
    name,
    state,
    says: '',
    remedy: null,
  });
  const { toMend, fine, unused } = checksInOrder([
    check('a', 'warning'),
    check('b', 'ok'),
    check('c', 'failed'),
    check('d', 'not-used'),
    check('e', 'failed'),
  ]);
  const names = (checks: readonly { readonly name: string }[]) => checks.map(({ name }) => name);
  expect([names(toMend), names(fine), names(unused)]).toEqual([['c', 'e', 'a'], ['b'], ['d']]);
});
