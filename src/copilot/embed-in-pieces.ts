import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import { type Embedder, speaks } from '../retrieve/embedder.ts';
import type { IndexEntry } from '../retrieve/passage-index.ts';

/** Texts per call where the model names no number: small enough for steady progress and for a crash to cost little. */
const usualTextsPerCall = 32;

/** The model works on one call while the vectors of the other are kept. */
const callsInFlight = 2;

/**
 * Records with their vectors that may be in memory at a time, and never less than four calls of texts: enough that the
 * model has work while an index takes in a piece. With 1,536 dimensions a thousand of them are 6 MB of vectors.
 */
const recordsHeld = 4_000;
const callsHeld = 4;

/**
 * Gives the records of each piece their vectors, null where the model does not speak their language, and hands the pieces
 * on in order, one at a time. The model goes on with the pieces after it while one is taken. `progress` is told after each
 * call how many records are done.
 */
export type EmbedInPieces = (
  pieces: AsyncIterable<readonly PassageRecord[]>,
  take: (entries: readonly IndexEntry[]) => Promise<void>,
  progress?: (done: number) => void,
) => Promise<void>;

/** A text to be embedded, with the hash that its vector is kept under. */
type Meaning = readonly [hash: string, text: string];

type Piece = {
  readonly records: readonly PassageRecord[];
  readonly vectors: Map<string, Float32Array>;
  /** Texts whose answer is still to come. */
  missing: number;
};

/**
 * Makes the step that embeds a stream of pieces. It asks the model only for texts it has never seen, each once, in calls
 * that may span pieces. Two calls are under way at a time and each is kept as soon as it is answered, so that a crash
 * costs at most two. A fault of the model, the cache, the stream or the taker ends the run when what is under way is done.
 */
export const makeEmbedInPieces = (embedder: Embedder, cache: VectorCache): EmbedInPieces => {
  const textsPerCall = embedder.textsPerCall ?? usualTextsPerCall;
  const maxHeld = Math.max(recordsHeld, callsHeld * textsPerCall);

  const isSpoken = ({ passage }: PassageRecord): boolean => speaks(embedder, passage.language);

  const entriesOf = ({ records, vectors }: Piece): readonly IndexEntry[] =>
    records.map((record) => ({
      record,
      vector: isSpoken(record) ? (vectors.get(record.meaningHash) ?? null) : null,
    }));

  return async (pieces, take, progress = () => undefined) => {
    const open: Piece[] = [];
    /** The pieces that want a text which is waiting or under way. */
    const wanting = new Map<string, Piece[]>();
    const waiting: Meaning[] = [];
    const active = new Set<Promise<void>>();
    let failure = null as { readonly cause: unknown } | null;
    let calls = 0;
    let isTaking = false;
    let held = 0;
    let done = 0;

    const call = async (meanings: readonly Meaning[]): Promise<void> => {
      const fresh = await embedder.embed(
        meanings.map(([, text]) => text),
        'passage',
      );
      const made = new Map(fresh.map((vector, at) => [meanings[at]?.[0] ?? '', vector]));
      await cache.put(embedder.id, made);
      for (const [hash] of meanings) {
        const vector = made.get(hash);
        for (const piece of wanting.get(hash) ?? []) {
          piece.missing -= 1;
          if (vector !== undefined) piece.vectors.set(hash, vector);
        }
        wanting.delete(hash);
      }
      done += meanings.length;
      progress(done);
    };

    const start = (work: Promise<void>, finished: () => void): void => {
      const running = work
        .catch((cause: unknown) => {
          failure ??= { cause };
        })
        .then(() => {
          finished();
          active.delete(running);
          advance();
        });
      active.add(running);
    };

    /** Starts whatever can be started: calls while places are free, then the oldest piece where it is whole. */
    const advance = (): void => {
      while (failure === null && calls < callsInFlight && waiting.length > 0) {
        calls += 1;
        start(call(waiting.splice(0, textsPerCall)), () => {
          calls -= 1;
        });
      }
      if (failure !== null || isTaking || open[0]?.missing !== 0) return;
      const piece = open.shift();
      if (piece === undefined) return;
      isTaking = true;
      start(take(entriesOf(piece)), () => {
        isTaking = false;
        held -= piece.records.length;
      });
    };

    const until = async (isMet: () => boolean): Promise<void> => {
      while (failure === null && !isMet()) await Promise.race(active);
      if (failure !== null) throw failure.cause;
    };

    const lookUp = async (records: readonly PassageRecord[]): Promise<void> => {
      const meant = new Map(
        records.filter(isSpoken).map(({ meaningHash, search }) => [meaningHash, search.meaning]),
      );
      const piece: Piece = { records, vectors: new Map(), missing: 0 };
      const unasked: Meaning[] = [];
      for (const meaning of meant) {
        const others = wanting.get(meaning[0]);
        if (others === undefined) unasked.push(meaning);
        else {
          others.push(piece);
          piece.missing += 1;
        }
      }
      const kept = await cache.get(
        embedder.id,
        unasked.map(([hash]) => hash),
      );
      for (const [hash, vector] of kept) piece.vectors.set(hash, vector);
      const missing = unasked.filter(([hash]) => !kept.has(hash));
      for (const [hash] of missing) wanting.set(hash, [piece]);
      piece.missing += missing.length;
      waiting.push(...missing);
      open.push(piece);
      held += records.length;
      done += records.length - missing.length;
      advance();
    };

    try {
      for await (const records of pieces) {
        await lookUp(records);
        await until(() => waiting.length < textsPerCall && held <= maxHeld);
      }
      // A piece without a record is not held, and is to be taken all the same.
      await until(() => open.length === 0 && !isTaking);
    } catch (cause) {
      // What has not begun is not begun; what has is waited for, so that nothing works on after the end.
      failure ??= { cause };
      await Promise.all(active);
      throw cause;
    }
  };
};
