import type { SyncUseCases } from '../../composition/sync-over.ts';
import type { SyncPassJson, SyncStateJson } from '../../contract/sync.ts';
import type { LastPasses, SyncState } from '../../copilot/sync-state.ts';
import type { SyncPass } from '../../knowledge/sync-pass.ts';

const passJson = (pass: SyncPass | null): SyncPassJson | null => {
  if (pass === null) return null;
  const { startedAt, endedAt, documents, skipped, written, removed, failure } = pass;
  return { startedAt, endedAt, documents, skipped, written, removed, failure };
};

const lastJson = ({ last, whole }: LastPasses) => ({ last: passJson(last), whole: passJson(whole) });

/** Gives how far the knowledge is in line with its source in the shape of the contract. */
export const syncStateJson = (
  { source, tellsChanges, everyMinutes }: Pick<SyncUseCases, 'source' | 'tellsChanges' | 'everyMinutes'>,
  state: SyncState,
): SyncStateJson => ({
  source,
  tellsChanges,
  everyMinutes,
  lagSeconds: state.lagSeconds,
  sync: lastJson(state.sync),
  reconcile: lastJson(state.reconcile),
  marks: Object.entries(state.marks).map(([object, { stamp, readAt }]) => ({ object, stamp, readAt })),
});
