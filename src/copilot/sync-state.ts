import type { Watermarks } from '../knowledge/changing-source.ts';
import type { SyncPass } from '../knowledge/sync-pass.ts';
import type { SyncStore } from '../knowledge/sync-store.ts';

/** The last pass of a kind, and the last one that came to its end. */
export type LastPasses = { readonly last: SyncPass | null; readonly whole: SyncPass | null };

/** How far the knowledge is in line with its source. */
export type SyncState = {
  readonly sync: LastPasses;
  readonly reconcile: LastPasses;
  readonly marks: Watermarks;
  /** Seconds since the last whole pass began: what was changed before then is held. Null until the first load is whole. */
  readonly lagSeconds: number | null;
};

/** Reads how far an origin was read; passes of another origin say nothing of it. */
export const readSyncState = async (
  store: Pick<SyncStore, 'marks' | 'lastPasses'>,
  origin: string,
  now: () => number,
): Promise<SyncState> => {
  const passesOf = async (kind: SyncPass['kind']): Promise<LastPasses> => {
    const { last, whole } = await store.lastPasses(kind);
    const own = (pass: SyncPass | null): SyncPass | null => (pass?.origin === origin ? pass : null);
    return { last: own(last), whole: own(whole) };
  };
  const sync = await passesOf('sync');
  const { whole } = sync;
  return {
    sync,
    reconcile: await passesOf('reconcile'),
    marks: await store.marks(origin),
    lagSeconds:
      whole === null ? null : Math.max(0, Math.round((now() - Date.parse(whole.startedAt)) / 1_000)),
  };
};
