import type { CareCase } from '../case/care-case.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { Decision } from '../review/decision.ts';
import type { CaseDraft } from './case-draft.ts';
import type { DeliveryKind } from './write-back/delivery.ts';

export type CaseState = 'waiting' | 'approved';

/** A draft as it was kept. */
export type DraftVersion = {
  readonly draft: CaseDraft;
  /** When it was first kept, as ISO 8601; null of drafts that were kept before times were. */
  readonly madeAt: string | null;
};

/** The port of the advisors' own records: incoming cases, drafts and decisions. Every write is durable. */
export type CaseStore = {
  /** Adds a case; a case with the same id that is already there stays as it is. */
  readonly add: (careCase: CareCase) => Promise<void>;
  readonly get: (id: string) => Promise<{ readonly careCase: CareCase; readonly state: CaseState } | null>;
  /** Newest first. */
  readonly list: () => Promise<readonly { readonly careCase: CareCase; readonly state: CaseState }[]>;
  /** Keeps a draft beside the earlier ones; saving the same draft again makes it the latest. */
  readonly saveDraft: (draft: CaseDraft) => Promise<void>;
  readonly latestDraft: (caseId: string) => Promise<CaseDraft | null>;
  /** Every draft of a case, the latest first. */
  readonly drafts: (caseId: string) => Promise<readonly DraftVersion[]>;
  /** Gives one draft of a case; null where the case has none with this id. */
  readonly draft: (caseId: string, draftId: string) => Promise<CaseDraft | null>;
  /**
   * Writes a decision, the passages learned from it and, where it is to be written back, its delivery in one transaction.
   * Throws CopilotError 'conflict' when the case already has a decision.
   */
  readonly saveDecision: (
    decision: Decision,
    learned: readonly PassageRecord[],
    deliver?: DeliveryKind,
  ) => Promise<void>;
  readonly decision: (caseId: string) => Promise<Decision | null>;
};
