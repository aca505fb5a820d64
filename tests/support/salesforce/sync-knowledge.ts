import { sqlGenerationStore } from '../../../src/adapters/sql/generation-store.ts';
import { sqlHeldDocuments } from '../../../src/adapters/sql/held-documents.ts';
import { sqlSyncStore } from '../../../src/adapters/sql/sync-store.ts';
import { makeRunSync } from '../../../src/copilot/run-sync.ts';
import type { SyncOptions } from '../../../src/copilot/syncing/sync-parts.ts';
import type { KnowledgeSource } from '../../../src/knowledge/knowledge-source.ts';
import { openTestKnowledge } from '../test-knowledge.ts';

/** Opens knowledge over a real database with the passes that keep it in line. */
export const openSyncKnowledge = async (given: Parameters<typeof openTestKnowledge>[0] = {}) => {
  const knowledge = await openTestKnowledge(given);
  const sync = sqlSyncStore(knowledge.database);
  const held = sqlHeldDocuments(knowledge.database);
  const passes = makeRunSync({
    ...knowledge,
    sync,
    held,
    generations: sqlGenerationStore(knowledge.database),
    refresh: async (source, options) => ({
      result: await knowledge.reindex(source, options),
      built: null,
    }),
    timestamp: () => new Date().toISOString(),
  });
  const usual: SyncOptions = { leastShare: 0.8 };
  const over =
    (run: (typeof passes)['sync']) =>
    (source: KnowledgeSource, options: Partial<SyncOptions> = {}, origin = 'org') =>
      run(source, origin, { ...usual, ...options });
  return { ...knowledge, marks: sync, held, sync: over(passes.sync), reconcile: over(passes.reconcile) };
};

export type SyncKnowledge = Awaited<ReturnType<typeof openSyncKnowledge>>;
