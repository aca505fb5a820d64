import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';

type Props = { readonly id: string; readonly suite: string; readonly startedAt: string };

/** Leads to a report, beside the panel: it is a page of its own. */
export const ReportLink = ({ id, suite, startedAt }: Props) => (
  <a
    className="button button-small"
    href={`/api/evaluations/reports/${encodeURIComponent(id)}`}
    target="_blank"
    rel="noopener noreferrer"
    aria-label={strings.evaluations.openReportNamed(suite, formatMoment(startedAt))}
  >
    {strings.evaluations.openReport}
  </a>
);
