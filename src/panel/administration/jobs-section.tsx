import { useState } from 'react';
import type { JobJson } from '../../contract/jobs.ts';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { readyValue } from '../loadable.ts';
import { strings } from '../strings.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { JobItem } from './job-item.tsx';
import { useAttempt } from './use-attempt.ts';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** Milliseconds between two looks. */
const everyMs = 2_000;

/** Shows the jobs in the background, starts one and ends one. */
export const JobsSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, load, reload } = useLoaded(admin.listJobs, everyMs);
  const { refusal, attempt } = useAttempt();
  const [cancelling, setCancelling] = useState<string | null>(null);
  const kinds = readyValue(loaded)?.kinds ?? [];

  const change = async (sentence: string, action: () => Promise<unknown>): Promise<void> => {
    await attempt(sentence, action);
    await load();
  };
  const start = (kind: JobJson['kind']) => change(words.asked(words.kinds[kind]), () => admin.startJob(kind));
  const cancel = async ({ id, kind }: JobJson) => {
    setCancelling(id);
    await change(words.ended(words.kinds[kind]), () => admin.cancelJob(id));
    setCancelling(null);
  };

  return (
    <AdministrationSection
      id="jobs"
      title={words.jobs}
      loaded={loaded}
      onRetry={() => void reload()}
      action={
        <div className="administration-actions">
          {kinds.map((kind) => (
            <button key={kind} type="button" className="button button-small" onClick={() => void start(kind)}>
              {words.start[kind]}
            </button>
          ))}
        </div>
      }
    >
      {({ jobs }) => (
        <>
          {refusal !== null && <QuietAlert>{refusal.message}</QuietAlert>}
          {jobs.length === 0 && <p className="muted">{words.noJobs}</p>}
          <ul className="row-list administration-list">
            {jobs.map((job) => (
              <JobItem
                key={job.id}
                job={job}
                isCancelling={cancelling === job.id}
                onCancel={() => void cancel(job)}
              />
            ))}
          </ul>
        </>
      )}
    </AdministrationSection>
  );
};
