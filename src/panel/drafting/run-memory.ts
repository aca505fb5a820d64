import { z } from 'zod';
import { refineWishSchema } from '../../contract/draft-run.ts';

const prefix = 'care-copilot.run.';

const rememberedRunSchema = z.object({
  id: z.string(),
  /** What the draft at hand is refined by; null for one from the beginning. */
  wish: refineWishSchema.nullable(),
});

export type RememberedRun = z.infer<typeof rememberedRunSchema>;

/** Remembers which draft is in the making for a case, so that coming back to the case goes on with it. */
export type RunMemory = {
  readonly read: (caseId: string) => RememberedRun | null;
  readonly keep: (caseId: string, run: RememberedRun) => void;
  /** Forgets the run unless another one of the case is remembered by now. */
  readonly drop: (caseId: string, runId: string) => void;
};

const parse = (stored: string | null): RememberedRun | null => {
  try {
    return stored === null ? null : (rememberedRunSchema.safeParse(JSON.parse(stored)).data ?? null);
  } catch {
    return null;
  }
};

/** Remembers runs in the page and, where it may store, past a reload. */
export const makeRunMemory = (storage: Storage | null): RunMemory => {
  const runs = new Map<string, RememberedRun>();
  const keepStored = (action: (storage: Storage) => void) => {
    try {
      if (storage) action(storage);
    } catch {
      // The frame may not store: the page still remembers.
    }
  };
  const read = (caseId: string): RememberedRun | null => {
    const inPage = runs.get(caseId);
    if (inPage) return inPage;
    let stored: RememberedRun | null = null;
    keepStored((from) => {
      stored = parse(from.getItem(prefix + caseId));
    });
    return stored;
  };
  return {
    read,
    keep: (caseId, run) => {
      runs.set(caseId, run);
      keepStored((to) => to.setItem(prefix + caseId, JSON.stringify(run)));
    },
    drop: (caseId, runId) => {
      if (read(caseId)?.id !== runId) return;
      runs.delete(caseId);
      keepStored((from) => from.removeItem(prefix + caseId));
    },
  };
};
