import { spanOverlap } from '../evaluate/metrics/question-matching.ts';
import type { ApprovedReply } from '../evaluate/run/learning-order.ts';
import type { LedgerEntry } from '../review/decision.ts';
import { type ApproveReplyParts, makeApproveReply } from './approve-reply.ts';
import type { CaseDraft } from './case-draft.ts';
import type { DraftSystem } from './run-drafts.ts';

/** Learns one approved reply and gives how many answers it taught. */
export type LearnReply = (reply: ApprovedReply) => Promise<number>;

/**
 * Stands for the advisor, whose name no dataset keeps. It is masked in what is learned, as a name is, and must therefore be no
 * word of any language.
 */
const advisor = { name: 'Cair-Evaluation' };

/** Middle of the grades: a grade teaches nothing. */
const tone = 3;

/** A found question that nobody marked is none; where nobody marked any, the reply answers all that were found. */
const ledgerOf = (
  { questions }: CaseDraft,
  { approved: { questions: marked } }: ApprovedReply,
): readonly LedgerEntry[] =>
  questions.map((question) => ({
    question: question.id,
    state:
      marked === null || marked.some((wanted) => spanOverlap(question, wanted) > 0)
        ? 'answered'
        : 'not-a-question',
  }));

/**
 * Makes the use case that learns a reply of a dataset as if an advisor had just approved it: the case is drafted from what is
 * known, the reply takes the place of the draft, and the approval itself (`makeApproveReply`) finds out what it teaches.
 * Throws what an approval throws, and the fault of an index that can't take it in.
 */
export const makeLearnReply =
  (
    parts: Omit<ApproveReplyParts, 'timestamp' | 'indexFailed'> & Pick<DraftSystem, 'draftCaseOn'>,
  ): LearnReply =>
  async (reply) => {
    const { careCase } = reply.approved;
    const learnedAt = new Date(reply.learnedAt).toISOString();
    const draft = await parts.draftCaseOn((careCase.receivedAt ?? learnedAt).slice(0, 10))(careCase);
    await parts.cases.add(careCase);
    await parts.cases.saveDraft(draft);
    const approve = makeApproveReply({
      ...parts,
      timestamp: () => learnedAt,
      indexFailed: (cause) => {
        throw cause;
      },
    });
    const decision = await approve({
      caseId: careCase.id,
      draftId: draft.id,
      advisor,
      sentText: reply.sent,
      verdicts: { facts: 'right', tone },
      ledger: ledgerOf(draft, reply),
      comment: null,
    });
    return decision.learned.length;
  };
