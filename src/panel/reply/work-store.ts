import { isEdited, type ReplyWork, replyWorkSchema } from './reply-work.ts';

const prefix = 'care-copilot.work.';

/** Keeps the advisor's unfinished work per case. */
export type WorkStore = {
  readonly read: (caseId: string) => ReplyWork | null;
  readonly write: (caseId: string, work: ReplyWork) => void;
  readonly drop: (caseId: string) => void;
  /** The ids of the cases with an edited reply; the same set until that changes. */
  readonly editedCases: () => ReadonlySet<string>;
  readonly subscribe: (listener: () => void) => () => void;
};

const parseWork = (stored: string | null): ReplyWork | null => {
  if (stored === null) return null;
  try {
    return replyWorkSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Keeps work in memory and, when a storage is given, there as well, so that it outlives a reload. A storage that is
 * full or forbidden costs only that: the work stays in memory.
 */
export const makeWorkStore = (storage: Storage | null): WorkStore => {
  const works = new Map<string, ReplyWork>();
  const listeners = new Set<() => void>();
  let edited: ReadonlySet<string> = new Set();

  const tell = () => {
    const now = [...works].filter(([, work]) => isEdited(work)).map(([caseId]) => caseId);
    if (now.length !== edited.size || now.some((caseId) => !edited.has(caseId))) edited = new Set(now);
    for (const listener of listeners) listener();
  };
  const keep = (action: (storage: Storage) => void) => {
    if (storage === null) return;
    try {
      action(storage);
    } catch {
      // The quota is used up or the frame may not store: memory still holds the work.
    }
  };

  keep((from) => {
    for (let position = 0; position < from.length; position += 1) {
      const key = from.key(position);
      const work = key?.startsWith(prefix) ? parseWork(from.getItem(key)) : null;
      if (key && work) works.set(key.slice(prefix.length), work);
    }
  });
  tell();

  return {
    read: (caseId) => works.get(caseId) ?? null,
    write: (caseId, work) => {
      works.set(caseId, work);
      keep((to) => to.setItem(prefix + caseId, JSON.stringify(work)));
      tell();
    },
    drop: (caseId) => {
      works.delete(caseId);
      keep((from) => from.removeItem(prefix + caseId));
      tell();
    },
    editedCases: () => edited,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
