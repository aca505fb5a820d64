import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import type { IndexEntry } from '../retrieve/passage-index.ts';

/** Texts per call where the model names no number: small enough for steady progress and for a crash to cost little. */
const usualTextsPerCall = 32;

/** The model works on one call while the vectors of the other are kept and the next texts are looked up. */
const callsInFlight = 2;

/** Hashes looked up in the cache at a time. */
const hashesPerLookup = 2_000;

/** Gives every record its vector, whatever its language: the ranking knows what a vector is worth. */
export type EmbedRecords = (
  records: readonly PassageRecord[],
  progress?: (done: number) => void,
) => Promise<readonly IndexEntry[]>;

/** A text to be embedded, with the hash that its vector is kept under. */
type Meaning = readonly [hash: string, text: string];

/**
 * Makes an embedding step that asks the model only for texts it has never seen, each once. Two calls are under way at a
 * time and each is kept as soon as it is answered, so that a crash or a fault costs at most two.
 */
export const makeEmbedRecords = (embedder: Embedder, cache: VectorCache): EmbedRecords => {
  const textsPerCall = embedder.textsPerCall ?? usualTextsPerCall;

  return async (records, progress = () => undefined) => {
    const meant = [...new Map(records.map(({ meaningHash, search }) => [meaningHash, search.meaning]))];
    const vectors = new Map<string, Float32Array>();
    let done = records.length - meant.length;

    /** Looks up what is kept and gives the rest in calls; the next look-up waits until its texts are wanted. */
    async function* missingCalls(): AsyncGenerator<readonly Meaning[]> {
      let call: Meaning[] = [];
      for (let start = 0; start < meant.length; start += hashesPerLookup) {
        const asked = meant.slice(start, start + hashesPerLookup);
        const kept = await cache.get(
          embedder.id,
          asked.map(([hash]) => hash),
        );
        for (const [hash, vector] of kept) vectors.set(hash, vector);
        done += kept.size;
        for (const meaning of asked) {
          if (kept.has(meaning[0])) continue;
          call.push(meaning);
          if (call.length < textsPerCall) continue;
          yield call;
          call = [];
        }
      }
      if (call.length > 0) yield call;
    }

    const calls = missingCalls();
    /** NOTE: a fault ends the loop, which closes the calls for the other lane too; that one keeps what it waits for. */
    const lane = async (): Promise<void> => {
      for await (const call of calls) {
        const fresh = await embedder.embed(
          call.map(([, text]) => text),
          'passage',
        );
        const made = new Map(fresh.map((vector, at) => [call[at]?.[0] ?? '', vector]));
        await cache.put(embedder.id, made);
        for (const [hash, vector] of made) vectors.set(hash, vector);
        done += call.length;
        progress(done);
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: callsInFlight }, lane));
    for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason;

    return records.map((record) => ({
      record,
      vector: vectors.get(record.meaningHash) ?? null,
    }));
  };
};
