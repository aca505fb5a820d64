import { z } from 'zod';

const kind = z.enum(['index', 'sync', 'reconcile']);

/** A job in the background; moments are ISO 8601 in UTC. */
export const jobSchema = z.object({
  id: z.string(),
  kind,
  /** 'failed' is kept with its reason; 'cancelled' was running when somebody ended it. */
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  attempts: z.int(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  progress: z
    .object({
      step: z.string(),
      done: z.int(),
      /** Null while it is not known. */
      total: z.int().nullable(),
      /** Of this step, at the pace so far; null while it can't be told. */
      secondsLeft: z.number().nullable(),
    })
    .nullable(),
  /** What a job that is done says of itself; counts of an index. */
  result: z.unknown(),
  /** Why it failed; of a job that waits or runs, why its last attempt did. */
  failure: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
});

/** Newest first, and the kinds that may be asked for here. */
export const jobListSchema = z.object({ kinds: z.array(kind), jobs: z.array(jobSchema) });

export const jobListQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const jobRequestSchema = z.strictObject({ kind });

export const jobAnswerSchema = z.object({ job: jobSchema });

export type JobJson = z.infer<typeof jobSchema>;
export type JobListJson = z.infer<typeof jobListSchema>;
export type JobAnswerJson = z.infer<typeof jobAnswerSchema>;
