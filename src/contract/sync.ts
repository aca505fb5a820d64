import { z } from 'zod';

/** One pass over the changes of a source, or over its ids; moments are ISO 8601 in UTC. */
export const syncPassSchema = z.object({
  startedAt: z.string(),
  endedAt: z.string(),
  /** Documents that were read, whether they had changed or not, and those that could not be. */
  documents: z.int(),
  skipped: z.int(),
  /** Passages that were written and taken out. */
  written: z.int(),
  removed: z.int(),
  /** Why it did not come to its end; null where it did. */
  failure: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
});

/** The last pass, and the last one that came to its end; null where there was none. */
const lastPassesSchema = z.object({ last: syncPassSchema.nullable(), whole: syncPassSchema.nullable() });

/** What `GET /api/sync` answers. */
export const syncStateSchema = z.object({
  source: z.string(),
  /** False of a source that each pass reads as a whole. */
  tellsChanges: z.boolean(),
  /** Null where the server makes no pass by itself. */
  everyMinutes: z.int().nullable(),
  /** Seconds since the last whole pass began: what was changed before then is found. Null until the first load is whole. */
  lagSeconds: z.int().nullable(),
  sync: lastPassesSchema,
  reconcile: lastPassesSchema,
  /** How far each object of the source was read, by its own clock. */
  marks: z.array(z.object({ object: z.string(), stamp: z.string(), readAt: z.string() })),
});

export type SyncPassJson = z.infer<typeof syncPassSchema>;
export type SyncStateJson = z.infer<typeof syncStateSchema>;
