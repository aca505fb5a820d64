import type { KeptReportJson } from '../../contract/evaluation-desk.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';
import { ReportLink } from './report-link.tsx';

type Note = NonNullable<KeptReportJson['note']>;

const toneOf = (verdict: Note['verdict']) => {
  if (verdict === 'better') return 'accent';
  return verdict === 'worse' ? 'attention' : 'plain';
};

/** The badge says the verdict already. */
const withoutVerdict = ({ sentence, verdict }: Note): string => {
  const opening = verdict === null ? '' : `${strings.evaluations.verdicts[verdict]}: `;
  if (opening === '' || !sentence.startsWith(opening)) return sentence;
  const rest = sentence.slice(opening.length);
  return `${rest.charAt(0).toLocaleUpperCase(strings.locale)}${rest.slice(1)}`;
};

/** Lists what was measured, newest first, each with its verdict and the way to its report. */
export const ReportList = ({ reports }: { readonly reports: readonly KeptReportJson[] }) => (
  <ul className="row-list evaluation-reports">
    {reports.map(({ id, suite, startedAt, note }) => (
      <li key={id}>
        <p className="evaluation-about">
          <strong>{suite}</strong>
          <time className="muted" dateTime={startedAt}>
            {formatMoment(startedAt)}
          </time>
        </p>
        {note === null ? (
          <p className="muted">{strings.evaluations.noNote}</p>
        ) : (
          <div>
            <p className="badges">
              <Badge tone={toneOf(note.verdict)}>
                {note.verdict === null
                  ? strings.evaluations.noBaseline
                  : strings.evaluations.verdicts[note.verdict]}
              </Badge>
              <Badge tone={note.passed ? 'plain' : 'attention'}>
                {note.passed ? strings.evaluations.gatePassed : strings.evaluations.gateFailed}
              </Badge>
            </p>
            <p>{withoutVerdict(note)}</p>
          </div>
        )}
        <ReportLink id={id} suite={suite} startedAt={startedAt} />
      </li>
    ))}
  </ul>
);
