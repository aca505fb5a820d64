import type { Selectable } from 'kysely';
import type { Job, JobFailure, JobProgress, Json } from '../../../jobs/job.ts';
import type { JobTables } from '../job-tables.ts';

export type JobRow = Selectable<JobTables['jobs']>;

const parsed = <Value>(text: string | null): Value | null =>
  text === null ? null : (JSON.parse(text) as Value);

/** Gives the domain value of a row. */
export const jobOfRow = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  input: JSON.parse(row.input) as Json,
  state: row.state,
  attempts: row.attempts,
  queuedAt: row.queued_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  progress: parsed<JobProgress>(row.progress),
  result: parsed<Json>(row.result),
  failure: parsed<JobFailure>(row.failure),
});
