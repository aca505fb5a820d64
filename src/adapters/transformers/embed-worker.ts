import { parentPort, workerData } from 'node:worker_threads';
import {
  LoadError,
  type LoadProblem,
  loadSentenceModel,
  type SentenceModelOptions,
} from './transformers-module.ts';

/** What the embedder asks of its thread, and what comes back. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };
export type EmbedReply =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly problem: LoadProblem | 'failed'; readonly reason: string };

if (parentPort !== null) {
  const port = parentPort;
  const model = loadSentenceModel(workerData as SentenceModelOptions);
  // Told with the first request; until then it is nobody's fault.
  model.catch(() => undefined);
  port.on('message', async ({ id, texts }: EmbedRequest) => {
    try {
      const embed = await model;
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(text));
      port.postMessage(
        { id, vectors } satisfies EmbedReply,
        vectors.map((vector) => vector.buffer as ArrayBuffer),
      );
    } catch (error) {
      const problem = error instanceof LoadError ? error.problem : 'failed';
      const reason = error instanceof Error ? error.message : String(error);
      port.postMessage({ id, problem, reason } satisfies EmbedReply);
    }
  });
}
