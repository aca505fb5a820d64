import { failureOf } from '../jobs/job-failure.ts';
import type { ChangingSource } from '../knowledge/changing-source.ts';
import type { GenerationStore } from '../knowledge/generation-store.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { SyncPass } from '../knowledge/sync-pass.ts';
import type { RefreshKnowledge } from './generations/refresh-knowledge.ts';
import { refuseUnfit } from './generations/refuse-unfit.ts';
import { makeReconcileKnowledge } from './reconcile-knowledge.ts';
import type { makeRestoreIndex } from './restore-index.ts';
import { makeSyncKnowledge } from './sync-knowledge.ts';
import { listedSkips, type SyncOptions, type SyncParts, type TakenChanges } from './syncing/sync-parts.ts';

export type RunSyncParts = SyncParts & {
  readonly generations: Pick<GenerationStore, 'list' | 'live' | 'describe'>;
  readonly embedder: { readonly id: string };
  readonly refresh: RefreshKnowledge;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
  /** The present as ISO 8601. */
  readonly timestamp: () => string;
};

/** What a pass did, with the first documents that could not be read. */
export type SyncRun = SyncPass & { readonly skippedFirst: TakenChanges['skipped'] };

export type RunSync = (source: KnowledgeSource, origin: string, options: SyncOptions) => Promise<SyncRun>;

const nothingTaken: TakenChanges = { documents: 0, written: 0, removed: 0, skipped: [], skippedCount: 0 };

/** Tells a source that knows what has changed from one that is read as a whole. */
export const isChanging = (source: KnowledgeSource): source is ChangingSource => 'changes' in source;

type Pass = (
  source: KnowledgeSource,
  origin: string,
  options: SyncOptions,
  counted: (taken: TakenChanges) => void,
) => Promise<void>;

/**
 * Makes the two passes that keep the live generation in line with a source, each kept with how it ended. Before one the index is mended.
 * Where the live generation is of another source, a new one is built beside it and goes live first. A source that can't tell
 * what has changed is read as a whole.
 */
export const makeRunSync = (parts: RunSyncParts): { readonly sync: RunSync; readonly reconcile: RunSync } => {
  const { generations, embedder } = parts;
  const syncKnowledge = makeSyncKnowledge(parts);
  const reconcileKnowledge = makeReconcileKnowledge(parts);

  const readWhole: Pass = async (source, _origin, { progress, signal }, counted) => {
    const refreshed = await parts.refresh(source, {
      progress: (step, done, total) => {
        if (step !== 'embed') progress?.(step, done, total);
        if (step !== 'write') signal?.throwIfAborted();
      },
    });
    const { result } = refreshed;
    counted({
      documents: result.articles + result.cases,
      written: result.added + result.changed,
      removed: result.removed,
      skipped: result.skipped.slice(0, listedSkips),
      skippedCount: result.skipped.length,
    });
    refuseUnfit(refreshed);
  };

  const isOfAnotherSource = async (source: KnowledgeSource): Promise<boolean> => {
    if ((await parts.store.revision()) === 0) return false;
    const live = (await generations.list()).find(({ state }) => state === 'live');
    return live !== undefined && live.source !== null && live.source !== source.name;
  };

  const syncPass: Pass = async (source, origin, options, counted) => {
    if (!isChanging(source)) return readWhole(source, origin, options, counted);
    if (await isOfAnotherSource(source)) await readWhole(source, origin, options, counted);
    await parts.restoreIndex((done) => options.progress?.('write', done, null));
    const { whole } = await parts.sync.lastPasses('sync');
    await syncKnowledge(source, origin, options, counted);
    await generations.describe(await generations.live(), { source: source.name, embedder: embedder.id });
    // A first load may have found something that this source has never had.
    if (whole?.origin !== origin)
      await reconcileKnowledge(source, origin, { ...options, readsMissing: false });
  };

  const reconcilePass: Pass = async (source, origin, options, counted) => {
    const { whole } = await parts.sync.lastPasses('sync');
    // Before the first load is whole nearly everything is missing, and that has a way of its own.
    if (!isChanging(source) || whole?.origin !== origin || (await isOfAnotherSource(source)))
      return syncPass(source, origin, options, counted);
    await parts.restoreIndex((done) => options.progress?.('write', done, null));
    await reconcileKnowledge(source, origin, options, counted);
  };

  const kept =
    (kind: SyncPass['kind'], pass: Pass): RunSync =>
    async (source, origin, options) => {
      const startedAt = parts.timestamp();
      let taken = nothingTaken;
      const keep = async (failure: SyncPass['failure']): Promise<SyncRun> => {
        const { skipped: skippedFirst, skippedCount: skipped, ...counts } = taken;
        const ended = { kind, source: source.name, origin, startedAt, endedAt: parts.timestamp() };
        const kept: SyncPass = { ...ended, ...counts, skipped, failure };
        await parts.sync.keepPass(kept);
        return { ...kept, skippedFirst };
      };
      try {
        await pass(source, origin, options, (counted) => {
          taken = counted;
        });
      } catch (error) {
        await keep(failureOf(error));
        throw error;
      }
      return keep(null);
    };

  return { sync: kept('sync', syncPass), reconcile: kept('reconcile', reconcilePass) };
};
