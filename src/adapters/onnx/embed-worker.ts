import { parentPort, workerData } from 'node:worker_threads';
import { loadSentenceModel, type SentenceModelOptions } from './sentence-model.ts';

/** What the embedder asks of its thread, and what comes back. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };
export type EmbedReply =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly error: string };

if (parentPort !== null) {
  const port = parentPort;
  const model = loadSentenceModel(workerData as SentenceModelOptions);
  port.on('message', async ({ id, texts }: EmbedRequest) => {
    try {
      const { embed } = await model;
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(text));
      port.postMessage(
        { id, vectors } satisfies EmbedReply,
        vectors.map((vector) => vector.buffer as ArrayBuffer),
      );
    } catch (error) {
      port.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
      } satisfies EmbedReply);
    }
  });
}
