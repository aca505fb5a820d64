// Kept loaded by the main thread: once the last thread that holds it ends, 1.16 cannot be loaded again in the process.
import 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CopilotError } from '../../fault/copilot-error.ts';
import { checkVectors } from '../../retrieve/check-vectors.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { EmbedReply, EmbedRequest } from './embed-worker.ts';
import type { SentenceModelOptions } from './sentence-model.ts';

/** Enough for the longest input of any model here; what is cut before the tokenizer costs it no time. */
const maxCharacters = 2_000;

/** A small message lets a waiting advisor's question have its turn between two messages of an index run. */
const textsPerMessage = 2;

export type OnnxModel = {
  /** Folder in the layout of the Hugging Face hub. */
  readonly folder: string;
  /** Names model and version. */
  readonly id: string;
  readonly dimensions: number;
  readonly maxTokens: number;
  readonly languages: Embedder['languages'];
};

type Waiting = {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: CopilotError) => void;
};

/**
 * Embeds texts with a sentence model on the ONNX runtime, in a thread of its own so that the event loop stays free.
 * The model is loaded on first use (about 0.2 s). `threads` is how many compute one text: more than two gain little.
 */
export const onnxEmbedder = (
  model: OnnxModel,
  threads: number = Math.min(2, availableParallelism()),
): Embedder => {
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
    const started = new Worker(new URL('./embed-worker.ts', import.meta.url), {
      workerData: {
        folder: model.folder,
        maxTokens: model.maxTokens,
        threads,
      } satisfies SentenceModelOptions,
    });
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
    id: model.id,
    dimensions: model.dimensions,
    languages: model.languages,
    embed: async (texts) => {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += textsPerMessage) {
        vectors.push(...(await ask(texts.slice(start, start + textsPerMessage))));
      }
      return checkVectors(vectors, texts.length, model.dimensions);
    },
    close: async () => {
      await worker?.terminate();
    },
  };
};
