import { CopilotError } from '../fault/copilot-error.ts';
import type { LedgerEntry } from './decision.ts';

/**
 * Checks that every question of a draft is settled exactly once and nothing else is.
 * Throws CopilotError 'conflict' that names the first unsettled question.
 */
export const checkLedger = (
  questions: readonly { readonly id: string }[],
  ledger: readonly LedgerEntry[],
): void => {
  const settled = new Set(ledger.map(({ question }) => question));
  if (settled.size !== ledger.length) {
    throw new CopilotError('input-invalid', 'The ledger settles a question twice.');
  }
  const open = questions.find(({ id }) => !settled.has(id));
  if (open !== undefined) {
    throw new CopilotError(
      'conflict',
      `Question ${open.id} is not settled yet: say whether the reply answers it.`,
    );
  }
  const known = new Set(questions.map(({ id }) => id));
  const foreign = ledger.find(({ question }) => !known.has(question));
  if (foreign !== undefined) {
    throw new CopilotError(
      'input-invalid',
      `The ledger names ${foreign.question}, which is no question of this draft.`,
    );
  }
};
