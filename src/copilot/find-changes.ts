import { planIndex } from '../knowledge/index-plan.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import { type ReadAndEmbedParts, readAndEmbed } from './read-and-embed.ts';
import { type ReindexProgress, type ReindexResult, reindexResult } from './reindex-result.ts';

export type FindOptions = {
  readonly dryRun?: boolean;
  /** Takes every passage for changed. */
  readonly full?: boolean;
  readonly progress?: ReindexProgress;
};

/** How the record of one generation differs from a source. */
export type FoundChanges = {
  readonly result: ReindexResult;
  readonly upserts: readonly PassageRecord[];
  readonly removals: readonly string[];
  /** True where more passages differ than were to be held: reading ended there, and the rest is not known. */
  readonly isTooMuch: boolean;
};

/** The same ids with hashes that nothing has, so that every passage counts as changed. */
const forgotten = (stored: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...stored.keys()].map((id) => [id, '']));

/** A source that ends when enough of it was read. */
const until = (source: KnowledgeSource, isEnough: () => boolean): KnowledgeSource => ({
  ...source,
  read: async function* () {
    for await (const item of source.read()) {
      yield item;
      if (isEnough()) return;
    }
  },
});

/**
 * Reads a source and compares it with the record. What differs is held until the end and embedded into the vector cache meanwhile;
 * a dry run holds ids alone and embeds nothing. Throws CopilotError 'input-empty' for a source without any document.
 */
export const findChanges = async (
  parts: ReadAndEmbedParts & { readonly store: Pick<PassageStore, 'hashes'> },
  source: KnowledgeSource,
  options: FindOptions & {
    /** Passages that are held at most. */
    readonly most: number;
  },
): Promise<FoundChanges> => {
  const { dryRun = false, full = false, most, progress = () => undefined } = options;
  const hashes = await parts.store.hashes(['article', 'case']);
  const planner = planIndex(full ? forgotten(hashes) : hashes);
  const held = new Map<string, PassageRecord>();
  const isTooMuch = (): boolean => held.size > most;
  const take = (record: PassageRecord): boolean => {
    const { id } = record.passage;
    const differs = planner.take(record) && !dryRun;
    if (differs) held.set(id, record);
    else held.delete(id);
    return differs;
  };
  const recordsOf = (ids: readonly string[]): readonly PassageRecord[] =>
    ids.map((id) => held.get(id)).filter((record) => record !== undefined);
  const waiting = {
    take: async (records: readonly PassageRecord[]) => records.filter(take).map(({ passage }) => passage.id),
    records: async (ids: readonly string[]) => recordsOf(ids),
  };
  const read = await readAndEmbed(parts, until(source, isTooMuch), waiting, progress);
  const plan = planner.plan();
  return {
    result: reindexResult(source.name, read, plan, dryRun),
    upserts: recordsOf([...plan.added, ...plan.changed]),
    removals: plan.removed,
    isTooMuch: isTooMuch(),
  };
};
