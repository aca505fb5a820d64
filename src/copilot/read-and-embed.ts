import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { EmbedInPieces } from './embed-in-pieces.ts';
import { type DocumentMakers, type ReadRecords, readRecords } from './read-records.ts';

/** Records that are compared with what is stored at a time, at least, and handed to the embedding where they differ. */
const recordsPerPiece = 256;

/** Where records stay from when they are read until they are embedded. */
export type WaitingRecords = {
  /** Takes records in as they are read and gives the ids of those that are to be embedded. */
  readonly take: (records: readonly PassageRecord[]) => Promise<readonly string[]>;
  /** Gives records back by their ids. */
  readonly records: (ids: readonly string[]) => Promise<readonly PassageRecord[]>;
};

/** What documents are read and embedded with. */
export type ReadAndEmbedParts = DocumentMakers & {
  readonly embedRecords: { readonly inPieces: EmbedInPieces };
};

/**
 * Reads a source to its end, while what is wanted of it is embedded into the vector cache. Reading does not wait for the
 * embedding: a source that breaks off is known of soon, and so is how much there is to embed. Of what waits to be embedded only
 * the ids are held here.
 */
export const readAndEmbed = async (
  { embedRecords, vocabulary, mining }: ReadAndEmbedParts,
  source: KnowledgeSource,
  waiting: WaitingRecords,
  progress: (step: 'read' | 'embed', done: number, total: number | null) => void,
): Promise<ReadRecords> => {
  let isStopped = false;
  let wanted = 0;
  let embedded = 0;
  let isRead = false;
  const tellEmbedded = (): void => {
    if (isRead && embedded > 0) progress('embed', embedded, wanted);
  };

  const read = async (give: (ids: readonly string[]) => void): Promise<ReadRecords> => {
    let piece: PassageRecord[] = [];
    const found = await readRecords(
      source,
      { vocabulary, mining },
      {
        record: (record) => {
          piece.push(record);
        },
        step: async (documents, total) => {
          progress('read', documents, total);
          const isDue = piece.length >= recordsPerPiece || (total !== null && piece.length > 0);
          const ids = isDue ? await waiting.take(piece) : [];
          if (isDue) piece = [];
          if (isStopped) return;
          wanted += ids.length;
          // An empty piece is given too: with the next piece the run hears that the model has failed.
          give(ids);
        },
        isStopped: () => isStopped,
      },
    );
    isRead = true;
    tellEmbedded();
    return found;
  };

  const given = Promise.withResolvers<ReadableStreamDefaultController<readonly string[]>>();
  const pieces = new ReadableStream<readonly string[]>({
    start: given.resolve,
    cancel: () => {
      isStopped = true;
    },
  });
  const controller = await given.promise;
  const reading = read((ids) => controller.enqueue(ids));
  reading.then(
    () => isStopped || controller.close(),
    (cause: unknown) => controller.error(cause),
  );
  async function* records(): AsyncGenerator<readonly PassageRecord[]> {
    for await (const ids of pieces) yield ids.length === 0 ? [] : await waiting.records(ids);
  }
  const drop = async (): Promise<void> => undefined;
  try {
    await embedRecords.inPieces(records(), drop, (done) => {
      embedded = done;
      tellEmbedded();
    });
  } finally {
    // Nobody reads on after the end.
    await reading.catch(() => undefined);
  }
  return reading;
};
