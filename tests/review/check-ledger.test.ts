import { expect, test } from 'vitest';
import { checkLedger } from '../../src/review/check-ledger.ts';
import type { LedgerEntry } from '../../src/review/decision.ts';

const questions = [{ id: 'q1' }, { id: 'q2' }];

const ledger = (...ids: readonly string[]): readonly LedgerEntry[] =>
  ids.map((question) => ({ question, state: 'answered' }));

test('a ledger that settles every question once is right, in any order', () => {
  expect(() => checkLedger(questions, ledger('q2', 'q1'))).not.toThrow();
  expect(() => checkLedger([], [])).not.toThrow();
});

test('a question that is not settled is a conflict that names it', () => {
  expect(() => checkLedger(questions, ledger('q1'))).toThrow(
    expect.objectContaining({ code: 'conflict', message: expect.stringContaining('q2') }),
  );
  expect(() => checkLedger(questions, [])).toThrow(
    expect.objectContaining({ code: 'conflict', message: expect.stringContaining('q1') }),
  );
});

test('a question that is settled twice is invalid', () => {
  expect(() => checkLedger(questions, ledger('q1', 'q2', 'q1'))).toThrow(
    expect.objectContaining({ code: 'input-invalid' }),
  );
});

test('a question that the draft does not have is invalid', () => {
  expect(() => checkLedger(questions, ledger('q1', 'q2', 'q3'))).toThrow(
    expect.objectContaining({ code: 'input-invalid', message: expect.stringContaining('q3') }),
  );
});
