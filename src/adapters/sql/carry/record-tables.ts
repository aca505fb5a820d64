import type { Tables } from '../tables.ts';

/** Names every table once, or it does not compile; what others refer to stands before them. */
const inOrder: Readonly<Record<keyof Tables, null>> = {
  settings: null,
  generations: null,
  passages: null,
  term_frequencies: null,
  letter_run_frequencies: null,
  generation_changes: null,
  unindexed_passages: null,
  vectors: null,
  incoming_cases: null,
  drafts: null,
  decisions: null,
  deliveries: null,
  grading_queues: null,
  grading_tasks: null,
  grading_answers: null,
  grading_seats: null,
  jobs: null,
  job_schedules: null,
  watermarks: null,
  sync_passes: null,
  model_spending: null,
  case_results: null,
  evaluation_runs: null,
};

export type RecordTable = keyof Tables;

/** Every table of the records, in an order in which no row comes before one that it refers to. */
export const recordTables = Object.keys(inOrder) as readonly RecordTable[];
