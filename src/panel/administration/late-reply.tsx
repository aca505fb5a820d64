import type { LateReplyJson } from '../../contract/administration.ts';
import { Badge } from '../frame/badge.tsx';
import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';

const words = strings.administration;

type Props = {
  readonly reply: LateReplyJson;
  readonly isBusy: boolean;
  readonly onDeliverAgain: () => void;
};

/** Shows an approved reply that has not arrived: its case, since when, why, and what to do. */
export const LateReply = ({ reply, isBusy, onDeliverAgain }: Props) => {
  const { caseId, kind, state, approvedAt, approvedBy, nextAttemptAt, reason, remedy } = reply;
  return (
    <li>
      <p>
        <a href={`#/case/${encodeURIComponent(caseId)}`}>{caseId}</a>{' '}
        <strong>{words.deliveryKinds[kind]}</strong>{' '}
        <Badge tone={state === 'failed' ? 'attention' : 'plain'}>{words.deliveryStates[state]}</Badge>
      </p>
      <p className="muted">
        <time dateTime={approvedAt}>{words.approved(formatMoment(approvedAt), approvedBy)}</time>
        {nextAttemptAt !== null && words.nextAttempt(formatMoment(nextAttemptAt))}
      </p>
      {reason !== null && <p className="administration-failure">{reason}</p>}
      <p className="administration-remedy">
        <Icon name="arrow" /> <span>{remedy}</span>
      </p>
      {reply.canDeliverAgain && (
        <button type="button" className="button button-small" disabled={isBusy} onClick={onDeliverAgain}>
          {words.deliverAgain}
        </button>
      )}
    </li>
  );
};
