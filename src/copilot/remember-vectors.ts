import { contentHash } from '../knowledge/content-hash.ts';
import type { VectorCache } from '../knowledge/passage-store.ts';
import type { Embedder } from '../retrieve/embedder.ts';

/**
 * Gives an embedder that asks its model only for texts that the cache does not hold for the same purpose, each once a call, and keeps what
 * it learns. For work that is done over the same texts again and again; a cache that fails fails the call.
 */
export const rememberVectors = (embedder: Embedder, cache: VectorCache): Embedder => ({
  ...embedder,
  embed: async (texts, purpose) => {
    const hashes = texts.map((text) => contentHash(purpose, text));
    const known = new Map(await cache.get(embedder.id, [...new Set(hashes)]));
    const missing = new Map(
      hashes.flatMap((hash, at) => (known.has(hash) ? [] : [[hash, texts[at] ?? ''] as const])),
    );
    if (missing.size > 0) {
      const made = await embedder.embed([...missing.values()], purpose);
      const fresh = new Map([...missing.keys()].map((hash, at) => [hash, made[at] ?? new Float32Array()]));
      await cache.put(embedder.id, fresh);
      for (const [hash, vector] of fresh) known.set(hash, vector);
    }
    return hashes.map((hash) => known.get(hash) ?? new Float32Array());
  },
});
