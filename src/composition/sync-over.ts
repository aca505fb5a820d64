import { sqlGenerationStore } from '../adapters/sql/generation-store.ts';
import { sqlHeldDocuments } from '../adapters/sql/held-documents.ts';
import { sqlSyncStore } from '../adapters/sql/sync-store.ts';
import { makeRunSync, type RunSync, type SyncRun } from '../copilot/run-sync.ts';
import { readSyncState, type SyncState } from '../copilot/sync-state.ts';
import type { SyncOptions } from '../copilot/syncing/sync-parts.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { openSource, tellsChanges } from './open-source.ts';
import { sourceOrigin } from './source-origin.ts';

export type SyncWish = Pick<SyncOptions, 'progress' | 'signal'> & {
  /** True takes out what the source no longer shows however much it is. */
  readonly force?: boolean;
};

/** Keeps the knowledge in line with the configured source. */
export type SyncUseCases = {
  /** Reads what has changed. */
  readonly sync: (wish?: SyncWish) => Promise<SyncRun>;
  /** Compares the ids. */
  readonly reconcile: (wish?: SyncWish) => Promise<SyncRun>;
  readonly state: () => Promise<SyncState>;
  readonly source: string;
  /** False of a source that each pass reads as a whole. */
  readonly tellsChanges: boolean;
  /** Minutes between two passes; null where the server makes none by itself. */
  readonly everyMinutes: number | null;
};

/** Joins the passes over the configured source, which is opened with the first one. */
export const syncOver = (config: Config, knowledge: Knowledge): SyncUseCases => {
  const store = sqlSyncStore(knowledge.database);
  const passes = makeRunSync({
    ...knowledge,
    sync: store,
    held: sqlHeldDocuments(knowledge.database),
    generations: sqlGenerationStore(knowledge.database),
    timestamp: () => new Date().toISOString(),
  });
  // Kept, since it knows the description of its org for an hour.
  let opened: Promise<KnowledgeSource> | null = null;
  const open = (): Promise<KnowledgeSource> => {
    opened ??= openSource(config.CAIR_SOURCE, config).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const over =
    (run: RunSync): SyncUseCases['sync'] =>
    async ({ force = false, ...wish } = {}) =>
      run(await open(), await sourceOrigin(config), {
        ...wish,
        leastShare: force ? 0 : config.CAIR_LEAST_SHARE,
      });
  return {
    sync: over(passes.sync),
    reconcile: over(passes.reconcile),
    state: async () => readSyncState(store, await sourceOrigin(config), Date.now),
    source: config.CAIR_SOURCE,
    tellsChanges: tellsChanges(config.CAIR_SOURCE),
    everyMinutes: config.CAIR_SYNC_MINUTES ?? null,
  };
};
