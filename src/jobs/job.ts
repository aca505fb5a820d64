import type { FaultCode } from '../fault/copilot-error.ts';

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What jobs there are: all of a source is read, what has changed is read, the sets of ids are compared. */
export const jobKinds = ['index', 'sync', 'reconcile'] as const;

export type JobKind = (typeof jobKinds)[number];

/** 'failed' is kept as a dead letter with its reason; 'cancelled' was running when somebody ended it. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a job is. */
export type JobProgress = {
  readonly step: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** Of this step, at the pace so far; null while it can't be told. */
  readonly secondsLeft: number | null;
};

/** Why a job or its last attempt failed; the message is one sentence without words of a customer. */
export type JobFailure = {
  /** 'worker-lost': the process that ran it died. 'internal': a fault that was not foreseen. */
  readonly code: FaultCode | 'worker-lost' | 'internal';
  readonly message: string;
  /** Whether the same job may succeed later without any change. */
  readonly retryable: boolean;
};

/** One piece of work in the background. */
export type Job = {
  readonly id: string;
  readonly kind: JobKind;
  /** Ids and settings only; never words of a customer. */
  readonly input: Json;
  readonly state: JobState;
  /** Attempts that were begun and count: neither those held off by a rate limit nor those handed back by a worker that stopped. */
  readonly attempts: number;
  /** Moments are ISO 8601 in UTC. */
  readonly queuedAt: string;
  /** When the last attempt began. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly progress: JobProgress | null;
  readonly result: Json;
  /** Of a job that waits or runs: why its last attempt failed. */
  readonly failure: JobFailure | null;
};
