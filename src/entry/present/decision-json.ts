import type { DecisionJson } from '../../contract/approval.ts';
import type { Decision } from '../../review/decision.ts';

/** Gives a decision in the shape of the contract. */
export const decisionJson = (decision: Decision): DecisionJson => ({
  id: decision.id,
  caseId: decision.caseId,
  draftId: decision.draftId,
  advisor: { name: decision.advisor.name },
  decidedAt: decision.decidedAt,
  sentText: decision.sentText,
  verdicts: { ...decision.verdicts },
  ledger: decision.ledger.map(({ question, state }) => ({ question, state })),
  edits: decision.edits.map(({ kind, before, after, question }) => ({ kind, before, after, question })),
  editShare: decision.editShare,
  learned: decision.learned.map(({ passageId, question, answer }) => ({ passageId, question, answer })),
  comment: decision.comment,
});
