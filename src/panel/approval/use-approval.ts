import { useState } from 'react';
import type { ApprovalRequestJson, DecisionJson } from '../../contract/approval.ts';
import type { ApiFault } from '../api-fault.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { embeddingPage } from './use-embedding-page.ts';

/** Sends an approval once at a time and holds why the server refused it. */
export const useApproval = (caseId: string, onApproved: (decision: DecisionJson) => void) => {
  const { api, works, noticeFault } = usePanelTools();
  const [isApproving, setIsApproving] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);

  const approve = async (request: ApprovalRequestJson): Promise<void> => {
    if (isApproving) return;
    setIsApproving(true);
    setFault(null);
    try {
      const decision = await api.approve(
        caseId,
        request,
        // Only a draft of the advisor's own needs it.
        request.deliver?.kind === 'email-draft' ? embeddingPage().session() : null,
      );
      works.drop(caseId);
      onApproved(decision);
    } catch (error) {
      noticeFault(error);
      setFault(faultOf(error));
    } finally {
      setIsApproving(false);
    }
  };
  return { approve, isApproving, fault };
};
