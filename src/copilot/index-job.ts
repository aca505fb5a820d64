import type { Json } from '../jobs/job.ts';
import type { JobContext, JobHandler } from '../jobs/job-queue.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { RefreshKnowledge } from './generations/refresh-knowledge.ts';
import { refuseUnfit } from './generations/refuse-unfit.ts';
import type { ReindexProgress } from './reindex-result.ts';

/** More documents that were skipped than this are counted, not listed. */
const listedSkips = 20;

export type IndexJobParts = {
  readonly openSource: () => Promise<KnowledgeSource>;
  readonly refresh: RefreshKnowledge;
};

/**
 * Breaks a run off where it tells how far it is, as long as nothing has been written; writing goes on to its end, for a half of it
 * would have to be mended, unless `progress` itself throws, since then another may be writing already.
 */
const stoppable =
  ({ signal, progress }: JobContext): ReindexProgress =>
  (step, done, total) => {
    progress(step, done, total);
    if (step !== 'write') signal.throwIfAborted();
  };

/**
 * Makes the job 'index': all of the source is read into a new generation, which goes live when its checks hold. Its result holds counts and what
 * was skipped. Throws CopilotError 'conflict' when the checks don't hold; the generation is kept to be looked at.
 */
export const makeIndexJob =
  (parts: IndexJobParts): JobHandler =>
  async (_input, context): Promise<Json> => {
    const source = await parts.openSource();
    context.signal.throwIfAborted();
    const refreshed = await parts.refresh(source, { full: true, progress: stoppable(context) });
    refuseUnfit(refreshed);
    const { skipped, ...counts } = refreshed.result;
    const listed = skipped.slice(0, listedSkips).map(({ where, reason }) => ({ where, reason }));
    return { ...counts, skipped: skipped.length, skippedFirst: listed };
  };
