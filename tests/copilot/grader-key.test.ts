import { expect, test } from 'vitest';
import { graderKey } from '../../src/copilot/grading-store.ts';

test('another spacing or capital of a name is the same person', () => {
  expect(graderKey('  Anna   BERG ')).toBe(graderKey('Anna Berg'));
  expect(graderKey('Åsa')).toBe(graderKey('A\u030asa'));
  expect(graderKey('Anna Berg')).not.toBe(graderKey('Anna Borg'));
});
