import { useEffect } from 'react';
import type { GradingReportJson } from '../../contract/grading-report.ts';
import { Badge } from '../frame/badge.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { gradingAddress } from '../frame/use-route.ts';
import { readyValue } from '../loadable.ts';
import { strings } from '../strings.ts';
import { PilotTable } from './pilot-table.tsx';
import { useGradingReport } from './use-grading-report.ts';

type Results = NonNullable<GradingReportJson['results']>;

const Findings = ({ results }: { readonly results: Results }) => (
  <>
    <section>
      <h3>{strings.gradingReport.pilot}</h3>
      <PilotTable results={results} />
    </section>
    {results.preference && (
      <section>
        <h3>{strings.gradingReport.preference}</h3>
        <p>{results.preference.sentence}</p>
      </section>
    )}
    <section>
      <h3>{strings.gradingReport.facts}</h3>
      {results.systems.map(({ system, name, factsSentence }) => (
        <p key={system}>
          {results.systems.length > 1 ? strings.gradingReport.factsOf(name, factsSentence) : factsSentence}
        </p>
      ))}
    </section>
    <section>
      <h3>{strings.gradingReport.agreement}</h3>
      <p>{results.agreement.tone.sentence}</p>
      <p>{results.agreement.facts.sentence}</p>
      <p className="muted">{strings.gradingReport.agreementHint}</p>
    </section>
    {results.remarks.length > 0 && (
      <section>
        <h3>{strings.gradingReport.remarks}</h3>
        <ul className="grading-remarks">
          {results.remarks.map(({ caseId, kind, text }) => (
            <li key={`${caseId} ${kind} ${text}`}>
              <Badge tone={kind === 'skipped' ? 'attention' : 'plain'}>
                {strings.gradingReport.remarkKinds[kind]}
              </Badge>
              <span className="muted">{caseId}</span>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
    <p className="muted">
      {strings.gradingReport.time(Math.round(results.medianSeconds))} {strings.gradingReport.group}
    </p>
  </>
);

/** Shows what people found as a group, beside the pilot to beat. */
export const GradingReport = ({ returns }: { readonly returns: number }) => {
  const { report, reload } = useGradingReport(returns);
  useEffect(() => {
    document.title = strings.documentTitle(strings.gradingReport.title);
  }, []);
  const found = readyValue(report);
  return (
    <main className="grading-report">
      <header>
        <h2>{strings.gradingReport.title}</h2>
        {found && (
          <p className="muted">
            {found.queue.title}. {found.standing}
          </p>
        )}
        <a href={gradingAddress}>{strings.grading.backToGrading}</a>
      </header>
      {report.status === 'loading' && <Skeleton label={strings.gradingReport.loading} lines={9} />}
      {report.status === 'failed' && (
        <QuietAlert onRetry={() => void reload()}>{report.fault.message}</QuietAlert>
      )}
      {report.status === 'ready' && found === null && <p className="muted">{strings.grading.noQueue}</p>}
      {found?.results && <Findings results={found.results} />}
    </main>
  );
};
