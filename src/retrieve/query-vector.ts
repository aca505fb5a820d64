import { LRUCache } from 'lru-cache';
import { CopilotError } from '../fault/copilot-error.ts';
import { type Embedder, speaks } from './embedder.ts';
import type { EvidenceQuery } from './evidence-query.ts';

/** Query vectors kept in memory; each takes a few kilobytes. */
const rememberedQueries = 1_000;

/**
 * Tells whether a question reaches the model only through the English names of its concepts: a model that reads English
 * finds English passages for a Swedish question that way.
 */
export const isGlossed = (embedder: Pick<Embedder, 'languages'>, { language }: EvidenceQuery): boolean =>
  !speaks(embedder, language) && speaks(embedder, 'en');

/** The direction between unit vectors: half the question, half the message it stands in. */
const unitMean = (vectors: readonly Float32Array[]): Float32Array | null => {
  const [first, second] = vectors;
  if (first === undefined || second === undefined) return first ?? null;
  const sum = first.map((value, at) => value + (second[at] ?? 0));
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? first : sum.map((value) => value / norm);
};

/** The meaning of a question; null where there is nothing to embed, 'failed' where the model did not answer. */
export type QueryVector = Float32Array | null | 'failed';

/** Makes the step from a question to its vector; vectors are remembered, since a question is searched several times. */
export const makeQueryVector = (embedder: Embedder): ((query: EvidenceQuery) => Promise<QueryVector>) => {
  const embedded = new LRUCache<string, Promise<Float32Array>>({ max: rememberedQueries });

  /** One question is searched among articles and among cases, and again when its draft is made anew. */
  const embedOnce = (meaning: string): Promise<Float32Array> => {
    const known = embedded.get(meaning);
    if (known !== undefined) return known;
    const fresh = embedder.embed([meaning], 'query').then(([vector]) => {
      if (vector === undefined)
        throw new CopilotError('embedder-failed', 'The embedding model gave no vector.');
      return vector;
    });
    embedded.set(meaning, fresh);
    fresh.catch(() => embedded.delete(meaning));
    return fresh;
  };

  return async (query) => {
    const { question, message } = isGlossed(embedder, query)
      ? query.gloss
      : { question: query.meaning, message: query.message };
    const texts = [question, message].filter((text) => text.trim() !== '');
    if (texts.length === 0) return null;
    try {
      return unitMean(await Promise.all(texts.map(embedOnce)));
    } catch (error) {
      if (error instanceof CopilotError && error.code === 'embedder-failed') return 'failed';
      throw error;
    }
  };
};
