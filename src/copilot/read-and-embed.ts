import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { EmbedInPieces } from './embed-in-pieces.ts';
import { type DocumentMakers, type ReadRecords, readRecords } from './read-records.ts';

/** Changed records that are handed to the embedding at a time, at least. */
const recordsPerPiece = 256;

/**
 * Reads a source to its end and tells of each record, while those that are wanted are embedded into the vector cache. Reading does
 * not wait for the embedding: a source that breaks off is known of soon, and so is how much there is to embed. Records that are
 * wanted are held until they are embedded; their vectors are not.
 */
export const readAndEmbed = async (
  {
    embedRecords,
    vocabulary,
    mining,
  }: DocumentMakers & { readonly embedRecords: { readonly inPieces: EmbedInPieces } },
  source: KnowledgeSource,
  /** Is given every record and says whether it is to be embedded. */
  take: (record: PassageRecord) => boolean,
  progress: (step: 'read' | 'embed', done: number, total: number | null) => void,
): Promise<ReadRecords> => {
  let isStopped = false;
  let wanted = 0;
  let embedded = 0;
  let isRead = false;
  const tellEmbedded = (): void => {
    if (isRead && embedded > 0) progress('embed', embedded, wanted);
  };

  const read = async (give: (piece: readonly PassageRecord[]) => void): Promise<ReadRecords> => {
    let piece: PassageRecord[] = [];
    const giveOn = (): void => {
      if (isStopped) return;
      wanted += piece.length;
      give(piece);
      piece = [];
    };
    const found = await readRecords(
      source,
      { vocabulary, mining },
      {
        record: (record) => {
          if (take(record)) piece.push(record);
        },
        step: (documents, total) => {
          progress('read', documents, total);
          // An empty piece is given too: with the next piece the run hears that the model has failed.
          if (piece.length === 0 || piece.length >= recordsPerPiece) giveOn();
        },
        isStopped: () => isStopped,
      },
    );
    giveOn();
    isRead = true;
    tellEmbedded();
    return found;
  };

  const given = Promise.withResolvers<ReadableStreamDefaultController<readonly PassageRecord[]>>();
  const pieces = new ReadableStream<readonly PassageRecord[]>({
    start: given.resolve,
    cancel: () => {
      isStopped = true;
    },
  });
  const controller = await given.promise;
  const reading = read((piece) => controller.enqueue(piece));
  reading.then(
    () => isStopped || controller.close(),
    (cause: unknown) => controller.error(cause),
  );
  const drop = async (): Promise<void> => undefined;
  try {
    await embedRecords.inPieces(pieces, drop, (done) => {
      embedded = done;
      tellEmbedded();
    });
  } finally {
    // Nobody reads on after the end.
    await reading.catch(() => undefined);
  }
  return reading;
};
