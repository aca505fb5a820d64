import type { ApiFault } from '../api-fault.ts';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import type { ApprovalBlocker } from './approval-blockers.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import type { DeliveryChoice as Choice } from './use-delivery-choice.ts';

type Props = {
  readonly blockers: readonly ApprovalBlocker[];
  readonly isApproving: boolean;
  readonly fault: ApiFault | null;
  /** Null where replies are not written back. */
  readonly delivery: Choice | null;
  readonly onApprove: () => void;
  readonly onReload: () => void;
};

/**
 * Holds the approval. While something is missing the button says so and leads there: it stays reachable by keyboard,
 * so that the reason can be read.
 */
export const ApproveBar = ({ blockers, isApproving, fault, delivery, onApprove, onReload }: Props) => {
  const isBlocked = blockers.length > 0;
  const isConflict = fault?.code === 'conflict' || fault?.status === 409;
  return (
    <div className="approve-bar">
      {fault && (
        <QuietAlert
          onRetry={isConflict ? onReload : onApprove}
          retryLabel={isConflict ? strings.approval.reload : strings.retry}
        >
          {fault.message} {isConflict && strings.approval.conflictHint}
        </QuietAlert>
      )}
      {delivery && <DeliveryChoice choice={delivery} />}
      <div className="approve-line">
        <p id="approve-reason" className={isBlocked ? 'approve-reason is-blocked' : 'approve-reason'}>
          {isBlocked
            ? strings.approval.blocked(blockers.map((blocker) => blocker.reason))
            : strings.approval.ready}
        </p>
        <button
          type="button"
          className="button button-primary approve-button"
          aria-disabled={isBlocked || isApproving}
          aria-describedby="approve-reason"
          onClick={onApprove}
        >
          {isApproving ? strings.approval.approving : strings.approval.approve}
        </button>
      </div>
    </div>
  );
};
