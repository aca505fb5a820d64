import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import type { IndexEntry } from '../retrieve/passage-index.ts';
import { type EmbedInPieces, makeEmbedInPieces } from './embed-in-pieces.ts';

/** Records of a list that are looked up at a time; larger pieces mean fewer foldings of the index that takes them. */
const recordsPerPiece = 2_000;

/** Gives every record its vector, or null where the model does not speak the record's language. */
export type EmbedRecords = (
  records: readonly PassageRecord[],
  progress?: (done: number) => void,
) => Promise<readonly IndexEntry[]>;

/** Cuts records into pieces of 2,000. */
export async function* piecesOf(
  records: AsyncIterable<PassageRecord> | Iterable<PassageRecord>,
): AsyncGenerator<readonly PassageRecord[]> {
  let piece: PassageRecord[] = [];
  for await (const record of records) {
    piece.push(record);
    if (piece.length < recordsPerPiece) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/**
 * Makes an embedding step that asks the model only for texts it has never seen, each once: for a list whose vectors fit in
 * memory, and by `inPieces` for as many records as there are.
 */
export const makeEmbedRecords = (
  embedder: Embedder,
  cache: VectorCache,
): EmbedRecords & { readonly inPieces: EmbedInPieces } => {
  const inPieces = makeEmbedInPieces(embedder, cache);
  const all: EmbedRecords = async (records, progress) => {
    const entries: IndexEntry[] = [];
    const keep = async (piece: readonly IndexEntry[]): Promise<void> => {
      entries.push(...piece);
    };
    await inPieces(piecesOf(records), keep, progress);
    return entries;
  };
  return Object.assign(all, { inPieces });
};
