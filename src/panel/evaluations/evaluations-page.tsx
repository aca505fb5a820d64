import { useEffect } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { readyValue } from '../loadable.ts';
import { strings } from '../strings.ts';
import { EvaluationJob } from './evaluation-job.tsx';
import { ReportList } from './report-list.tsx';
import { useEvaluations } from './use-evaluations.ts';

/** Shows what can be measured with a button for each, how far a run is, and what was found before. */
export const EvaluationsPage = ({ returns }: { readonly returns: number }) => {
  const { desk, job, refusal, isCancelling, reload, run, cancel } = useEvaluations(returns);
  useEffect(() => {
    document.title = strings.documentTitle(strings.evaluations.title);
  }, []);
  const found = readyValue(desk);
  return (
    <main className="page evaluations">
      <header>
        <h2>{strings.evaluations.title}</h2>
        <p className="muted">{strings.evaluations.lead}</p>
      </header>
      {desk.status === 'loading' && <Skeleton label={strings.evaluations.loading} lines={9} />}
      {desk.status === 'failed' && (
        <QuietAlert onRetry={() => void reload()}>{desk.fault.message}</QuietAlert>
      )}
      {found && (
        <>
          <section aria-labelledby="evaluation-suites">
            <h3 id="evaluation-suites">{strings.evaluations.suites}</h3>
            {found.suites.length === 0 && <p className="muted">{strings.evaluations.noSuites}</p>}
            <ul className="row-list evaluation-suites">
              {found.suites.map(({ name, title }) => (
                <li key={name}>
                  <p className="evaluation-about">
                    <strong>{name}</strong>
                    <span className="muted">{title || strings.evaluations.undescribed}</span>
                  </p>
                  <button
                    type="button"
                    className="button"
                    aria-label={strings.evaluations.runNamed(name)}
                    onClick={() => void run(name)}
                  >
                    {strings.evaluations.run}
                  </button>
                  {job?.suite === name && (
                    <EvaluationJob job={job} isCancelling={isCancelling} onCancel={() => void cancel(name)} />
                  )}
                  {refusal?.suite === name && <QuietAlert>{refusal.fault.message}</QuietAlert>}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="evaluation-reports">
            <h3 id="evaluation-reports">{strings.evaluations.reports}</h3>
            {found.reports.length === 0 && <p className="muted">{strings.evaluations.noReports}</p>}
            <ReportList reports={found.reports} />
          </section>
        </>
      )}
    </main>
  );
};
