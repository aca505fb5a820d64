import type { Json } from '../jobs/job.ts';
import type { JobContext, JobHandler } from '../jobs/job-queue.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { makeReindex, ReindexProgress } from './reindex.ts';
import type { makeRestoreIndex } from './restore-index.ts';

/** More documents that were skipped than this are counted, not listed. */
const listedSkips = 20;

export type IndexJobParts = {
  readonly openSource: () => Promise<KnowledgeSource>;
  readonly reindex: ReturnType<typeof makeReindex>;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
};

/**
 * Breaks a run off where it tells how far it is, as long as nothing has been written; writing goes on to its end, for a half of it
 * would have to be mended.
 */
const stoppable =
  ({ signal, progress }: JobContext): ReindexProgress =>
  (step, done, total) => {
    progress(step, done, total);
    if (step !== 'write') signal.throwIfAborted();
  };

/** Makes the job 'index': all of the source is read, and the index brought in line with it. Its result holds counts and what was skipped. */
export const makeIndexJob =
  (parts: IndexJobParts): JobHandler =>
  async (_input, context): Promise<Json> => {
    const source = await parts.openSource();
    await parts.restoreIndex((done) => context.progress('write', done, null));
    context.signal.throwIfAborted();
    const { skipped, ...counts } = await parts.reindex(source, { progress: stoppable(context) });
    const listed = skipped.slice(0, listedSkips).map(({ where, reason }) => ({ where, reason }));
    return { ...counts, skipped: skipped.length, skippedFirst: listed };
  };
