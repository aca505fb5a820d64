import type { EvaluationJobJson } from '../../contract/evaluation-desk.ts';
import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import { formatCount } from '../text/format.ts';
import { ReportLink } from './report-link.tsx';

const Progress = ({ job }: { readonly job: EvaluationJobJson }) => {
  const { step, done, total, secondsLeft } = job;
  const isCounted = total !== null && total > 0 && step !== 'report';
  return (
    <>
      <progress
        aria-label={strings.evaluations.progress(job.suite)}
        {...(isCounted && { value: Math.min(done, total), max: total })}
      />
      <p>
        {strings.evaluations.steps[step]}
        {isCounted && (
          <span className="evaluation-count">
            {' '}
            {strings.evaluations.counted(formatCount(done), formatCount(total))}
          </span>
        )}
        {secondsLeft !== null && <span className="muted"> {strings.evaluations.left(secondsLeft)}</span>}
      </p>
    </>
  );
};

type Props = {
  readonly job: EvaluationJobJson;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
};

/** Shows how far a run is, or how the last one ended. */
export const EvaluationJob = ({ job, isCancelling, onCancel }: Props) => {
  if (job.state === 'running')
    return (
      <div className="evaluation-job">
        <Progress job={job} />
        <button type="button" className="button button-small" disabled={isCancelling} onClick={onCancel}>
          {isCancelling ? strings.evaluations.cancelling : strings.cancel}
        </button>
      </div>
    );
  return (
    <div className={`evaluation-job evaluation-job-${job.state}`}>
      <Icon name={job.state === 'passed' ? 'check' : 'attention'} />
      <p>{strings.evaluations[job.state](job.suite)}</p>
      {job.report !== null && <ReportLink id={job.report} suite={job.suite} startedAt={job.startedAt} />}
      {job.line !== null && <p className="evaluation-line">{job.line}</p>}
    </div>
  );
};
