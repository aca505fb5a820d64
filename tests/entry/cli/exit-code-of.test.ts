import { expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/entry/cli/exit-code-of.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';

test('wrong input is told from what failed, and neither from a gate that was not passed', () => {
  expect(exitCodeOf(new CopilotError('input-invalid', 'No.'))).toBe(2);
  expect(exitCodeOf(new CopilotError('not-found', 'No.'))).toBe(2);
  expect(exitCodeOf(new CopilotError('storage-failed', 'No.'))).toBe(3);
  expect(exitCodeOf(new TypeError('no'))).toBe(3);
});
