import { CopilotError } from '../fault/copilot-error.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';

/** Makes the use case that opens a passage inside its document; throws CopilotError 'not-found'. */
export const makeOpenPassage =
  (parts: { readonly store: Pick<PassageStore, 'records' | 'document'> }) =>
  async (id: string): Promise<{ readonly passage: Passage; readonly document: readonly Passage[] }> => {
    const [record] = await parts.store.records([id]);
    if (record === undefined) throw new CopilotError('not-found', 'This passage is no longer in the index.');
    return { passage: record.passage, document: await parts.store.document(record.passage) };
  };
