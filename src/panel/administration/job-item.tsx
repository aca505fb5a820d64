import type { JobJson } from '../../contract/jobs.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatCount, formatMoment } from '../text/format.ts';

const words = strings.administration;

/** Steps without a word of their own are shown by their name. */
const nameOfStep = (step: string): string =>
  new Map<string, string>(Object.entries(words.steps)).get(step) ?? step;

const Progress = ({ job: { kind, progress } }: { readonly job: JobJson }) => {
  if (progress === null) return <progress aria-label={words.progress(words.kinds[kind])} />;
  const { step, done, total, secondsLeft } = progress;
  const isCounted = total !== null && total > 0;
  return (
    <>
      <progress
        aria-label={words.progress(words.kinds[kind])}
        {...(isCounted && { value: Math.min(done, total), max: total })}
      />
      <p>
        {nameOfStep(step)}{' '}
        <span className="administration-count">
          {isCounted ? strings.evaluations.counted(formatCount(done), formatCount(total)) : formatCount(done)}
        </span>
        {secondsLeft !== null && (
          <span className="muted"> {strings.evaluations.left(Math.round(secondsLeft))}</span>
        )}
      </p>
    </>
  );
};

type Props = { readonly job: JobJson; readonly isCancelling: boolean; readonly onCancel: () => void };

/** Shows one job: how far it is, with the way to end it, or how it ended and what to do. */
export const JobItem = ({ job, isCancelling, onCancel }: Props) => {
  const isOpen = job.state === 'running' || job.state === 'waiting';
  return (
    <li className={`administration-job administration-job-${job.state}`}>
      <p>
        <strong>{words.kinds[job.kind]}</strong>{' '}
        <Badge tone={job.state === 'failed' ? 'attention' : job.state === 'running' ? 'accent' : 'plain'}>
          {words.jobStates[job.state]}
        </Badge>{' '}
        <time className="muted" dateTime={job.endedAt ?? job.startedAt ?? job.queuedAt}>
          {formatMoment(job.endedAt ?? job.startedAt ?? job.queuedAt)}
        </time>
      </p>
      {job.state === 'running' && <Progress job={job} />}
      {job.failure !== null && job.state !== 'cancelled' && (
        <p className="administration-failure">
          {job.failure.message} {isOpen && words.triedAgain(job.attempts)}
        </p>
      )}
      {isOpen && (
        <button type="button" className="button button-small" disabled={isCancelling} onClick={onCancel}>
          {isCancelling ? strings.evaluations.cancelling : strings.cancel}
        </button>
      )}
    </li>
  );
};
