import type { ReplyEdit } from './reply-edit.ts';

/** How the advisor settled one question. */
export type LedgerState = 'answered' | 'said-open' | 'not-a-question';
export type LedgerEntry = { readonly question: string; readonly state: LedgerState };

export type Verdicts = {
  readonly facts: 'right' | 'corrected' | 'wrong';
  /** 1 to 5. */
  readonly tone: number;
};

/** What an advisor decided about a draft; written once, never changed. */
export type Decision = {
  readonly id: string;
  readonly caseId: string;
  readonly draftId: string;
  readonly advisor: { readonly name: string };
  /** ISO 8601. */
  readonly decidedAt: string;
  readonly sentText: string;
  readonly verdicts: Verdicts;
  readonly ledger: readonly LedgerEntry[];
  readonly edits: readonly ReplyEdit[];
  /** 0 to 1. */
  readonly editShare: number;
  readonly learned: readonly {
    readonly passageId: string;
    readonly question: string;
    readonly answer: string;
  }[];
  readonly comment: string | null;
};
