import { planIndex } from '../../knowledge/index-plan.ts';
import type { KnowledgeSource } from '../../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../../knowledge/passage-record.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import { type ReadAndEmbedParts, readAndEmbed } from '../read-and-embed.ts';
import { type ReindexProgress, type ReindexResult, reindexResult } from '../reindex-result.ts';

/** Records that are written at a time, some 50 ms: whoever searches in this process waits no longer. */
export const recordsPerWrite = 200;

/**
 * Brings the record of a generation that nobody reads yet in line with a source, and embeds what it writes into the vector cache. Each
 * piece goes into the record as it is read and is read from there again when the model has time for it, so that only ids
 * are in memory, however much there is. Its index is left as it is, to be made from the record; a run that breaks off is taken
 * up by the next one. Throws CopilotError 'input-empty' for a source without any document.
 */
export const fillGeneration = async (
  parts: ReadAndEmbedParts & { readonly store: PassageStore },
  source: KnowledgeSource,
  progress: ReindexProgress,
): Promise<ReindexResult> => {
  const { store } = parts;
  const planner = planIndex(await store.hashes(['article', 'case']));
  const written = new Set<string>();
  const write = async (records: readonly PassageRecord[]): Promise<readonly string[]> => {
    // Of a document that comes twice the later one is written, also where it is what was stored before.
    const fresh = new Map<string, PassageRecord>();
    for (const record of records) {
      const { id } = record.passage;
      if (planner.take(record) || written.has(id) || fresh.has(id)) fresh.set(id, record);
    }
    if (fresh.size === 0) return [];
    await store.apply({ upserts: [...fresh.values()], removals: [] });
    for (const id of fresh.keys()) written.add(id);
    await new Promise((resolve) => setImmediate(resolve));
    return [...fresh.keys()];
  };
  const take = async (records: readonly PassageRecord[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < records.length; at += recordsPerWrite)
      ids.push(...(await write(records.slice(at, at + recordsPerWrite))));
    return ids;
  };
  const read = await readAndEmbed(parts, source, { take, records: store.records }, progress);
  const plan = planner.plan();
  const result = reindexResult(source.name, read, plan, false);
  for (let at = 0; at < plan.removed.length; at += recordsPerWrite)
    await store.apply({ upserts: [], removals: plan.removed.slice(at, at + recordsPerWrite) });
  return result;
};
