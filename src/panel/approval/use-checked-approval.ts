import type { DecisionJson } from '../../contract/approval.ts';
import type { DraftJson } from '../../contract/draft.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { usePanelTools } from '../panel-context.ts';
import type { ReplyWork } from '../reply/reply-work.ts';
import { strings } from '../strings.ts';
import { approvalBlockers } from './approval-blockers.ts';
import { ledgerStateOf } from './ledger-state.ts';
import { useApproval } from './use-approval.ts';
import { useDeliveryChoice } from './use-delivery-choice.ts';

type About = {
  readonly draft: DraftJson;
  readonly questions: readonly NumberedQuestion[];
  readonly work: ReplyWork;
  readonly advisorName: string;
  /** True while another draft is in the making; nothing is approved meanwhile. */
  readonly isRunning: boolean;
};

/** Approves a reply once nothing is missing; until then asking for it leads to the first thing that is. */
export const useCheckedApproval = (
  { draft, questions, work, advisorName, isRunning }: About,
  onApproved: (decision: DecisionJson) => void,
) => {
  const { announce } = usePanelTools();
  const { approve: send, isApproving, fault } = useApproval(draft.case.id, onApproved);
  const delivery = useDeliveryChoice(draft.case.id);
  const blockers = approvalBlockers(work, questions, advisorName);

  const approve = () => {
    if (isRunning) return announce(strings.writing.notWhileWriting);
    const [first] = blockers;
    if (first) {
      const place = document.getElementById(first.elementId);
      (place?.querySelector('input') ?? place)?.focus();
      return announce(strings.approval.blocked(blockers.map((blocker) => blocker.reason)));
    }
    if (work.facts === null || work.tone === null) return;
    const comment = work.comment.trim();
    void send({
      draftId: draft.id,
      advisor: { name: advisorName.trim() },
      sentText: work.text,
      verdicts: { facts: work.facts, tone: work.tone },
      ledger: questions.flatMap((question) => {
        const state = ledgerStateOf(question, work.ledger);
        return state === null ? [] : [{ question: question.id, state }];
      }),
      ...(comment === '' ? {} : { comment }),
      ...(delivery?.chosen ? { deliver: { kind: delivery.chosen } } : {}),
    });
  };
  return { blockers, approve, isApproving, fault, delivery };
};
