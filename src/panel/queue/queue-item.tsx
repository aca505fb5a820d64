import type { CaseSummaryJson } from '../../contract/care-case.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatBriefly, formatMoment, languageName, marketName } from '../text/format.ts';

type Props = {
  readonly item: CaseSummaryJson;
  readonly isOpen: boolean;
  readonly isEdited: boolean;
  readonly onOpen: (caseId: string) => void;
};

/** Shows one case of the queue and opens it. */
export const QueueItem = ({ item, isOpen, isEdited, onOpen }: Props) => (
  <li>
    <button
      type="button"
      className={`queue-item queue-item-${item.state}`}
      aria-current={isOpen ? 'true' : undefined}
      data-queue-item={item.id}
      onClick={() => onOpen(item.id)}
    >
      <span className="queue-line">
        <span className="queue-customer">{item.customerName ?? strings.unknownCustomer}</span>
        {item.receivedAt !== null && (
          <time dateTime={item.receivedAt} title={formatMoment(item.receivedAt)}>
            {formatBriefly(item.receivedAt, new Date())}
          </time>
        )}
      </span>
      <span className="queue-subject" lang={item.language}>
        {item.subject || strings.noSubject}
      </span>
      <span className="queue-preview" lang={item.language}>
        {item.preview}
      </span>
      <span className="badges">
        <Badge title={languageName(item.language)}>{item.language.toUpperCase()}</Badge>
        {item.market !== null && <Badge title={marketName(item.market)}>{marketName(item.market)}</Badge>}
        {isEdited && <Badge tone="accent">{strings.queue.edited}</Badge>}
      </span>
    </button>
  </li>
);
