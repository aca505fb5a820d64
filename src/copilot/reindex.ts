import { CopilotError } from '../fault/copilot-error.ts';
import { planIndex } from '../knowledge/index-plan.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import { changeKnowledge, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedInPieces } from './embed-in-pieces.ts';
import { piecesOf } from './embed-records.ts';
import { readAndEmbed } from './read-and-embed.ts';
import type { DocumentMakers, ReadRecords } from './read-records.ts';

/** What one run did, or with `dryRun` would do. */
export type ReindexResult = ReadRecords & {
  readonly source: string;
  readonly dryRun: boolean;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
};

/** Tells how far a run is; 'embed' is told from the end of 'read' on, when it is known how much there is. */
export type ReindexProgress = (step: 'read' | 'embed' | 'write', done: number, total: number | null) => void;

export type ReindexParts = KnowledgeParts &
  DocumentMakers & { readonly embedRecords: { readonly inPieces: EmbedInPieces } };

/** The same ids with hashes that nothing has, so that every passage counts as changed. */
const forgotten = (stored: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...stored.keys()].map((id) => [id, '']));

/**
 * The index as a change of many records writes it: each piece gets its vectors from the cache when its turn has come, so
 * that never all of them are in memory.
 */
const indexInPieces = (
  { index, embedRecords }: ReindexParts,
  progress: (written: number) => void,
): PassageIndex => ({
  ...index,
  upsert: async (entries) => {
    let written = 0;
    await embedRecords.inPieces(piecesOf(entries.map(({ record }) => record)), async (piece) => {
      await index.upsert(piece);
      written += piece.length;
      if (written < entries.length) progress(written);
    });
  },
});

/**
 * Makes the use case that brings the index in line with a source: new and changed passages are embedded and taken in,
 * vanished ones are taken out, approved answers stay. What is read is embedded while more is read, into the cache alone:
 * nothing is written to the record or the index before everything is read and embedded.
 * Throws CopilotError 'input-empty' for a source without any document, so that a wrong folder can't empty the index;
 * one that holds only archived articles has documents and empties it. An index that fails leaves the record written
 * and is rebuilt by the next restore.
 */
export const makeReindex =
  (parts: ReindexParts) =>
  async (
    source: KnowledgeSource,
    options: { readonly dryRun?: boolean; readonly full?: boolean; readonly progress?: ReindexProgress } = {},
  ): Promise<ReindexResult> => {
    const { dryRun = false, full = false, progress = () => undefined } = options;
    const hashes = await parts.store.hashes(['article', 'case']);
    const stored = full ? forgotten(hashes) : hashes;
    const planner = planIndex(stored);
    const take = (record: PassageRecord): boolean => {
      planner.take(record);
      return !dryRun && stored.get(record.passage.id) !== record.hash;
    };
    const read = await readAndEmbed(parts, source, take, progress);
    if (read.articles + read.cases === 0) {
      throw new CopilotError(
        'input-empty',
        `${source.name} holds no article and no closed case; the index is left as it is.`,
      );
    }
    const plan = planner.plan();
    const result: ReindexResult = {
      source: source.name,
      dryRun,
      ...read,
      passages: plan.added.length + plan.changed.length + plan.unchanged,
      added: plan.added.length,
      changed: plan.changed.length,
      removed: plan.removed.length,
      unchanged: plan.unchanged,
    };
    const upserts = [...plan.added, ...plan.changed];
    const { removed: removals } = plan;
    if (dryRun || (upserts.length === 0 && removals.length === 0)) return result;
    const index = indexInPieces(parts, (written) => progress('write', written, upserts.length));
    const fault = await changeKnowledge(
      { ...parts, index },
      {
        record: () => parts.store.apply({ upserts, removals }),
        entries: upserts.map((record) => ({ record, vector: null })),
        removals,
      },
    );
    if (fault !== null) throw fault.cause;
    await parts.index.optimize();
    progress('write', upserts.length, upserts.length);
    return result;
  };
