import type { Job as BullJob } from 'bullmq';
import type { Job, JobFailure, JobKind, JobProgress, JobState, Json } from '../../jobs/job.ts';
import { workerLost } from '../../jobs/job-failure.ts';

/** What BullMQ keeps of a job as its data. */
export type JobData = { readonly input: Json; readonly cancelAsked?: boolean };

/** What BullMQ keeps of a job as its progress: all that the worker writes while it runs. */
export type KeptProgress = { readonly shown: JobProgress | null; readonly checkpoint: Json };

export type JobEntry = BullJob<JobData, Json, JobKind>;

const stateOf: Readonly<Record<string, JobState>> = {
  active: 'running',
  completed: 'done',
  failed: 'failed',
};

/** Gives the attempts that an entry has begun before; those that ended with the death of a worker count. */
export const attemptsBefore = ({ attemptsMade, stalledCounter }: JobEntry): number =>
  attemptsMade + stalledCounter;

/** Gives what the worker has kept of an entry. */
export const keptOf = ({ progress }: JobEntry): KeptProgress =>
  typeof progress === 'object' && 'checkpoint' in progress
    ? (progress as KeptProgress)
    : { shown: null, checkpoint: null };

const isFailure = (value: unknown): value is JobFailure =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'message' in value &&
  'retryable' in value;

/** Reads a failure that was written as the reason of an entry; any other reason is BullMQ's own, of workers that died. */
const failureOfReason = (reason: string | undefined): JobFailure | null => {
  if (reason === undefined || reason === '') return null;
  try {
    const read: unknown = JSON.parse(reason);
    return isFailure(read) ? read : workerLost;
  } catch {
    return workerLost;
  }
};

const momentOf = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString();

/** Gives the domain value of an entry that is in one of BullMQ's states. */
export const jobOfEntry = (entry: JobEntry, bullState: string): Job => {
  const known = stateOf[bullState] ?? 'waiting';
  const failure = known === 'done' ? null : failureOfReason(entry.failedReason);
  const begun = attemptsBefore(entry) + (known === 'running' ? 1 : 0);
  return {
    id: entry.id ?? '',
    kind: entry.name,
    input: entry.data.input,
    state: known === 'failed' && failure?.code === 'cancelled' ? 'cancelled' : known,
    attempts: Math.min(begun, entry.opts.attempts ?? begun),
    queuedAt: new Date(entry.timestamp).toISOString(),
    startedAt: momentOf(entry.processedOn),
    endedAt: momentOf(entry.finishedOn),
    progress: keptOf(entry).shown,
    result: known === 'done' ? (entry.returnvalue ?? null) : null,
    failure,
  };
};
