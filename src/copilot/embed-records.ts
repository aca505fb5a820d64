import type { PassageRecord } from '../knowledge/passage-record.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import { type Embedder, speaks } from '../retrieve/embedder.ts';
import type { IndexEntry } from '../retrieve/passage-index.ts';

/** Texts per call: small enough for steady progress and for a crash to cost little. */
const textsPerCall = 32;

/** Gives every record its vector, or null where the model does not speak the record's language. */
export type EmbedRecords = (
  records: readonly PassageRecord[],
  progress?: (done: number) => void,
) => Promise<readonly IndexEntry[]>;

/** Makes an embedding step that asks the model only for texts it has never seen; each batch is kept at once. */
export const makeEmbedRecords =
  (embedder: Embedder, cache: VectorCache): EmbedRecords =>
  async (records, progress = () => undefined) => {
    const meant = new Map(
      records
        .filter(({ passage }) => speaks(embedder, passage.language))
        .map((record) => [record.meaningHash, record.search.meaning]),
    );
    const vectors = new Map(await cache.get(embedder.id, [...meant.keys()]));
    const missing = [...meant].filter(([hash]) => !vectors.has(hash));
    const known = records.length - missing.length;
    for (let start = 0; start < missing.length; start += textsPerCall) {
      const batch = missing.slice(start, start + textsPerCall);
      const fresh = await embedder.embed(
        batch.map(([, text]) => text),
        'passage',
      );
      const made = new Map(fresh.map((vector, at) => [batch[at]?.[0] ?? '', vector]));
      await cache.put(embedder.id, made);
      for (const [hash, vector] of made) vectors.set(hash, vector);
      progress(known + start + batch.length);
    }
    return records.map((record) => ({
      record,
      vector: speaks(embedder, record.passage.language) ? (vectors.get(record.meaningHash) ?? null) : null,
    }));
  };
