import { useEffect, useState } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { gradingReportAddress } from '../frame/use-route.ts';
import { readyValue } from '../loadable.ts';
import { useStoredSetting } from '../stored-setting.ts';
import { strings } from '../strings.ts';
import { GraderNameForm } from './grader-name-form.tsx';
import { GradingTask } from './grading-task.tsx';
import { useGrading } from './use-grading.ts';

type Props = { readonly hasSingleKeys: boolean; readonly returns: number };

const GradingQueue = (props: Props & { readonly grader: string; readonly onChange: () => void }) => {
  const { grader, onChange, hasSingleKeys, returns } = props;
  const grading = useGrading(grader, returns);
  const now = readyValue(grading.next);
  const task = now?.task ?? null;
  return (
    <main className="grading">
      <header className="grading-head">
        <p>
          {strings.grading.as(grader)}{' '}
          <button type="button" className="button button-small button-quiet" onClick={onChange}>
            {strings.grading.change}
          </button>
        </p>
        {now && now.progress.all > 0 && (
          <p className="grading-progress">
            <progress
              aria-label={strings.grading.yoursLabel}
              value={now.progress.graded}
              max={now.progress.all}
            />
            <strong>{strings.grading.yours(now.progress.graded, now.progress.all)}</strong>
            <span className="muted">
              {strings.grading.together(now.together.graded, now.together.wanted)}
            </span>
          </p>
        )}
        <span className="spacer" />
        <button
          type="button"
          className="button button-small button-quiet"
          disabled={!now?.canTakeBack || grading.isSaving}
          onClick={() => void grading.takeBack()}
        >
          {strings.grading.takeBack}
        </button>
        <a className="button button-small button-quiet" href={gradingReportAddress}>
          {strings.grading.report}
        </a>
      </header>
      {grading.next.status === 'loading' && <Skeleton label={strings.grading.loading} lines={9} />}
      {grading.next.status === 'failed' && (
        <QuietAlert onRetry={() => void grading.reload()}>{grading.next.fault.message}</QuietAlert>
      )}
      {grading.next.status === 'ready' && now === null && (
        <p className="grading-message muted">{strings.grading.noQueue}</p>
      )}
      {task && (
        <GradingTask
          // Taking back shows the same task with what was said.
          key={`${task.id} ${task.earlier === null}`}
          task={task}
          grader={grader}
          grading={grading}
          hasSingleKeys={hasSingleKeys}
        />
      )}
      {now && task === null && (
        <div className="grading-message">
          <h2>{strings.grading.done}</h2>
          {now.progress.graded > 0 && <p>{strings.grading.thanks(now.progress.graded)}</p>}
          <p>
            {now.together.graded < now.together.wanted
              ? strings.grading.withOthers
              : strings.grading.complete}
          </p>
          {grading.fault && <QuietAlert>{grading.fault.message}</QuietAlert>}
          <a className="button" href={gradingReportAddress}>
            {strings.grading.report}
          </a>
        </div>
      )}
    </main>
  );
};

/** Shows the grading of replies to a named person, one case after the other. */
export const GradingPage = ({ hasSingleKeys, returns }: Props) => {
  const [name, setName] = useStoredSetting('advisor-name', '');
  const [isNamed, setIsNamed] = useState(name.trim().length >= 2);
  useEffect(() => {
    document.title = strings.documentTitle(strings.grading.title);
  }, []);
  if (!isNamed)
    return (
      <GraderNameForm
        name={name}
        onName={(given) => {
          setName(given);
          setIsNamed(true);
        }}
      />
    );
  return (
    <GradingQueue
      key={name}
      grader={name.trim()}
      hasSingleKeys={hasSingleKeys}
      returns={returns}
      onChange={() => setIsNamed(false)}
    />
  );
};
