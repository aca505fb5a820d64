import { CopilotError } from '../fault/copilot-error.ts';
import { type ApprovedAnswer, answerPassage } from '../knowledge/approved-answer.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { passageRecord } from '../knowledge/passage-record.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { answersOfReply } from '../learn/answers-of-reply.ts';
import { maskPersonalData } from '../privacy/mask-personal-data.ts';
import { checkLedger } from '../review/check-ledger.ts';
import type { Decision, LedgerEntry, Verdicts } from '../review/decision.ts';
import { editShare, replyEdits } from '../review/reply-edits.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseStore } from './case-store.ts';
import { changeKnowledge, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedRecords } from './embed-records.ts';
import type { DeliveryKind } from './write-back/delivery.ts';

export type Approval = {
  readonly caseId: string;
  readonly draftId: string;
  readonly advisor: { readonly name: string };
  readonly sentText: string;
  readonly verdicts: Verdicts;
  readonly ledger: readonly LedgerEntry[];
  readonly comment: string | null;
  /** How the approved text is written back; not at all where it is left out. */
  readonly deliver?: DeliveryKind | undefined;
};

export type ApproveReplyParts = KnowledgeParts & {
  readonly cases: CaseStore;
  readonly embedRecords: EmbedRecords;
  readonly vocabulary: Vocabulary;
  /** How replies can be written back; not at all where it is left out. */
  readonly deliveryKinds?: readonly DeliveryKind[];
  /** The present as ISO 8601. */
  readonly timestamp: () => string;
  /** Is told when the search index could not take in what a decision teaches; the decision stands all the same. */
  readonly indexFailed?: (cause: unknown) => void;
};

const currentDraft = async (cases: CaseStore, approval: Approval): Promise<CaseDraft> => {
  if ((await cases.get(approval.caseId)) === null) {
    throw new CopilotError('not-found', `There is no case ${approval.caseId}.`);
  }
  if ((await cases.decision(approval.caseId)) !== null) {
    throw new CopilotError('conflict', `Case ${approval.caseId} is already approved.`);
  }
  const draft = await cases.latestDraft(approval.caseId);
  if (draft === null || draft.id !== approval.draftId) {
    throw new CopilotError(
      'conflict',
      `Case ${approval.caseId} has a newer draft; look at it before you approve.`,
    );
  }
  return draft;
};

/** What the decision teaches: per answered question its masked answer; nothing where the facts were wrong. */
const learnedAnswers = (
  draft: CaseDraft,
  approval: Approval,
  decisionId: string,
  approvedAt: string,
): readonly ApprovedAnswer[] => {
  if (approval.verdicts.facts === 'wrong') return [];
  const { careCase } = draft;
  const answered = new Set(
    approval.ledger.filter(({ state }) => state === 'answered').map(({ question }) => question),
  );
  const names = [careCase.customer.name, approval.advisor.name].filter((name) => name !== null);
  const masked = (text: string): string =>
    maskPersonalData(text, { language: careCase.language, market: careCase.market, names }).text;
  return answersOfReply(draft.draft, draft.questions, approval.sentText, draft.draft.language)
    .filter(({ question }) => answered.has(question))
    .map(({ question, text }, part) => {
      const asked = draft.questions.find(({ id }) => id === question);
      return {
        decisionId,
        part,
        language: draft.draft.language,
        market: careCase.market,
        model: careCase.model,
        subject: masked(careCase.subject),
        question: masked(asked?.meaning ?? ''),
        answer: masked(text),
        approvedAt,
      };
    });
};

/**
 * Makes the use case by which a named advisor clears a reply. The decision and what it teaches are written together;
 * the new answers are found by the next search. The decision is the record: an index that fails afterwards does not fail
 * the approval, and what was taught is found after the next restore. Throws CopilotError 'conflict' for an unsettled question, a stale draft
 * or a case that is already approved, 'not-found' for an unknown case, 'input-invalid' for a way of writing back that there is not.
 */
export const makeApproveReply =
  (parts: ApproveReplyParts) =>
  async (approval: Approval): Promise<Decision> => {
    const { deliver } = approval;
    if (deliver !== undefined && parts.deliveryKinds?.includes(deliver) !== true)
      throw new CopilotError(
        'input-invalid',
        'Replies are not written back this way here; copy the reply instead.',
      );
    const draft = await currentDraft(parts.cases, approval);
    checkLedger(draft.questions, approval.ledger);
    const decidedAt = parts.timestamp();
    const id = `D-${contentHash(approval.caseId, approval.draftId, approval.sentText).slice(0, 12)}`;
    const answers = learnedAnswers(draft, approval, id, decidedAt);
    const records = answers.map((answer) => passageRecord(answerPassage(answer), parts.vocabulary));
    const entries = await parts.embedRecords(records);
    const decision: Decision = {
      id,
      caseId: approval.caseId,
      draftId: approval.draftId,
      advisor: approval.advisor,
      decidedAt,
      sentText: approval.sentText,
      verdicts: approval.verdicts,
      ledger: approval.ledger,
      edits: replyEdits(draft.draft, approval.sentText, draft.draft.language),
      editShare: editShare(draft.draft.text, approval.sentText),
      learned: records.map(({ passage }) => ({
        passageId: passage.id,
        question: passage.question,
        answer: passage.text,
      })),
      comment: approval.comment,
    };
    const record = () => parts.cases.saveDecision(decision, records, deliver);
    const fault = await changeKnowledge(parts, { record, entries, removals: [] });
    if (fault !== null) parts.indexFailed?.(fault.cause);
    return decision;
  };
