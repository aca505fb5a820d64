import type { ApprovalRequestJson } from '../../contract/approval.ts';
import type { CaseQuestion } from '../case/message-blocks.ts';

export type LedgerState = ApprovalRequestJson['ledger'][number]['state'];

/** What the advisor chose, by question id; a question that is missing was not touched. */
export type LedgerChoices = Readonly<Record<string, LedgerState>>;

/** Gives how a question is settled: as the advisor chose, else answered if the draft answers it, else not yet. */
export const ledgerStateOf = (
  question: Pick<CaseQuestion, 'id' | 'state'>,
  choices: LedgerChoices,
): LedgerState | null => choices[question.id] ?? (question.state === 'answered' ? 'answered' : null);
