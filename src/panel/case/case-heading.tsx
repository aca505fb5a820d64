import type { CaseDetailJson } from '../../contract/care-case.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatMoment, languageName, marketName } from '../text/format.ts';

/** Names the open case: subject, customer, language, market, model and when it came. */
export const CaseHeading = ({ detail }: { readonly detail: CaseDetailJson }) => (
  <header className="case-heading">
    <p className="case-meta">
      <span>{detail.customerName ?? strings.unknownCustomer}</span>
      {detail.receivedAt !== null && (
        <time dateTime={detail.receivedAt}>{formatMoment(detail.receivedAt)}</time>
      )}
      <span>{detail.channel}</span>
      <span className="case-number">{detail.id}</span>
    </p>
    <h2 lang={detail.language}>{detail.subject || strings.noSubject}</h2>
    <p className="badges">
      <Badge tone={detail.languageGuessed ? 'attention' : 'plain'}>
        {languageName(detail.language)}
        {detail.languageGuessed && ` (${strings.languageGuessed})`}
      </Badge>
      {detail.market !== null && <Badge>{marketName(detail.market)}</Badge>}
      {detail.model !== null && <Badge>{strings.model(detail.model)}</Badge>}
    </p>
  </header>
);
