import type { NumberedQuestion } from '../case/message-blocks.ts';
import type { ReplyWork } from '../reply/reply-work.ts';
import { strings } from '../strings.ts';
import { ledgerStateOf } from './ledger-state.ts';

/** One thing that keeps a reply from being approved, and the id of the element where the advisor can mend it. */
export type ApprovalBlocker = { readonly elementId: string; readonly reason: string };

/** The shortest name that identifies a person to the server. */
const shortestName = 2;

/** Lists what is missing before a reply may be approved, in the order of the page; empty when nothing is. */
export const approvalBlockers = (
  work: ReplyWork,
  questions: readonly NumberedQuestion[],
  advisorName: string,
): ApprovalBlocker[] => {
  const blockers: ApprovalBlocker[] = [];
  if (work.text.trim() === '')
    blockers.push({ elementId: 'reply-text', reason: strings.blockers.emptyReply });
  for (const question of questions) {
    if (ledgerStateOf(question, work.ledger) === null) {
      blockers.push({
        elementId: `ledger-${question.id}`,
        reason: strings.blockers.unsettledQuestion(question.number),
      });
    }
  }
  if (work.facts === null) blockers.push({ elementId: 'verdict-facts', reason: strings.blockers.noFacts });
  if (work.tone === null) blockers.push({ elementId: 'verdict-tone', reason: strings.blockers.noTone });
  if (advisorName.trim().length < shortestName) {
    blockers.push({ elementId: 'advisor-name', reason: strings.blockers.noName });
  }
  return blockers;
};
