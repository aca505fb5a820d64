import {
  type ChangingSource,
  keyText,
  type SourceChange,
  type SourceKey,
} from '../knowledge/changing-source.ts';
import { findLost } from './syncing/find-lost.ts';
import type { SyncOptions, SyncParts, TakenChanges } from './syncing/sync-parts.ts';
import { makeTakeChanges } from './syncing/take-changes.ts';

const kinds = ['article', 'case'] as const;

export type ReconcileOptions = SyncOptions & {
  /** False leaves documents that are missing to the next pass over the changes; default true. */
  readonly readsMissing?: boolean;
};

/**
 * Makes the use case that compares the documents of the live generation with those of a source: what is gone there is taken out, what is
 * missing here is read again. Documents that give no passage, such as cases without an answer, are read again each time.
 * Only keys are held in memory. Throws as a pass over the changes does.
 */
export const makeReconcileKnowledge =
  (parts: SyncParts) =>
  async (
    source: Pick<ChangingSource, 'ids' | 'documents'>,
    origin: string,
    options: ReconcileOptions,
    counted: (taken: TakenChanges) => void = () => undefined,
  ): Promise<void> => {
    const { held } = parts;

    async function* differences(): AsyncGenerator<SourceChange> {
      const there = { article: new Map<string, SourceKey>(), case: new Map<string, SourceKey>() };
      for await (const key of source.ids()) there[key.kind].set(keyText(key), key);
      const doubts: unknown[] = [];
      for (const kind of kinds) {
        const names = new Set(there[kind].keys());
        try {
          for (const key of await findLost(held, kind, names, options.leastShare))
            yield { kind: 'removed', key };
        } catch (cause) {
          doubts.push(cause);
        }
      }
      if (options.readsMissing !== false) {
        for (const kind of kinds)
          for await (const key of held.documents(kind)) there[kind].delete(keyText(key));
        const missing = kinds.flatMap((kind) => [...there[kind].values()]);
        for await (const item of source.documents(missing)) yield { kind: 'item', item };
      }
      if (doubts.length > 0) throw doubts[0];
    }

    await makeTakeChanges(parts)(origin, differences(), options, counted);
  };
