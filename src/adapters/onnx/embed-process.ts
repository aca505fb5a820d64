import { loadSentenceModel, type SentenceModelOptions } from './sentence-model.ts';

/** What the embedder asks of its process, and what comes back. */
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };
export type EmbedReply =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly error: string };

if (process.send !== undefined) {
  const send = process.send.bind(process);
  const model = loadSentenceModel(JSON.parse(process.argv[2] ?? '') as SentenceModelOptions);
  // Whoever asks is told; nobody may have asked yet.
  model.catch(() => undefined);
  process.on('message', async ({ id, texts }: EmbedRequest) => {
    try {
      const { embed } = await model;
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(text));
      send({ id, vectors } satisfies EmbedReply);
    } catch (error) {
      const reply: EmbedReply = { id, error: error instanceof Error ? error.message : String(error) };
      send(reply);
    }
  });
  // Whoever asked is gone, also when it was killed.
  process.on('disconnect', () => process.exit());
}
