import { changeKnowledge } from '../change-knowledge.ts';
import type { GenerationKnowledge, GenerationParts } from './generation-parts.ts';

/**
 * Brings a generation that is not live up to what was learned, changed and taken out of the live one meanwhile. What it copies
 * is the state of the live one now, so that it may be repeated after a crash at any point.
 */
export const takeOverChanges = async (
  { generations, store, embedRecords }: GenerationParts,
  number: number,
  knowledge: GenerationKnowledge,
): Promise<void> => {
  for (;;) {
    const missed = await generations.missed(number);
    if (missed === null) return;
    const upserts = await store.records(missed.ids);
    const there = new Set(upserts.map(({ passage }) => passage.id));
    const removals = missed.ids.filter((id) => !there.has(id));
    const entries = await embedRecords(upserts);
    const record = () => knowledge.store.apply({ upserts, removals });
    const fault = await changeKnowledge(knowledge, { record, entries, removals });
    if (fault !== null) throw fault.cause;
    await generations.tookOver(number, missed.upTo);
  }
};
