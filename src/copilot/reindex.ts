import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { PassageIndex } from '../retrieve/passage-index.ts';
import { changeKnowledge, type KnowledgeParts } from './change-knowledge.ts';
import { piecesOf } from './embed-records.ts';
import { type FindOptions, type FoundChanges, findChanges } from './find-changes.ts';
import type { ReadAndEmbedParts } from './read-and-embed.ts';
import type { ReindexProgress, ReindexResult } from './reindex-result.ts';

export type ReindexParts = KnowledgeParts & ReadAndEmbedParts;

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

const writeChanges = async (
  parts: ReindexParts,
  { result, upserts, removals }: FoundChanges,
  progress: ReindexProgress = () => undefined,
): Promise<ReindexResult> => {
  if (result.dryRun || (upserts.length === 0 && removals.length === 0)) return result;
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
  async (source: KnowledgeSource, options: FindOptions = {}): Promise<ReindexResult> =>
    writeChanges(parts, await findChanges(parts, source, { ...options, most: Infinity }), options.progress);

/**
 * Makes the same for a source of which no more than some passages are to differ, since what differs is held in memory: null, and
 * nothing is done but to embed, where more do.
 */
export const makeReindexUpTo =
  (parts: ReindexParts) =>
  async (
    source: KnowledgeSource,
    options: Pick<FindOptions, 'progress'> & { readonly most: number },
  ): Promise<ReindexResult | null> => {
    const found = await findChanges(parts, source, options);
    return found.isTooMuch ? null : writeChanges(parts, found, options.progress);
  };
