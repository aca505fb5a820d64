import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CopilotError } from '../../fault/copilot-error.ts';
import { checkVectors } from '../../retrieve/check-vectors.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { EmbedReply, EmbedRequest } from './embed-process.ts';
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

/** What the process runs with: small, since the model's memory lies outside of the heap. */
const nodeOptions = [
  '--disable-warning=ExperimentalWarning',
  '--optimize-for-size',
  '--max-semi-space-size=8',
];

/**
 * Embeds texts with a sentence model on the ONNX runtime, in a process of its own: the event loop stays free, and a runtime
 * that crashes takes nothing along (1.16 does when a thread that holds it ends). The model is loaded on first use (about
 * 0.4 s). `threads` is how many compute one text. Default 1: with a second a text takes a quarter less time, and two to three times the
 * processor time, for a thread without work waits by spinning.
 */
export const onnxEmbedder = (model: OnnxModel, threads = 1): Embedder => {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let child: ChildProcess | null = null;

  const failAll = (gone: ChildProcess, cause: unknown): void => {
    if (child !== gone) return;
    child = null;
    const error = new CopilotError('embedder-failed', 'The bundled embedding model stopped.', {
      cause,
      retryable: true,
    });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  /** An idle model keeps no command from ending. */
  const letGo = (idle: ChildProcess): void => {
    idle.unref();
    idle.channel?.unref();
  };

  const start = (): ChildProcess => {
    const options: SentenceModelOptions = { folder: model.folder, maxTokens: model.maxTokens, threads };
    const started = fork(
      fileURLToPath(new URL('./embed-process.ts', import.meta.url)),
      [JSON.stringify(options)],
      {
        execArgv: nodeOptions,
        serialization: 'advanced',
      },
    );
    started.on('message', (reply: EmbedReply) => {
      const request = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) letGo(started);
      if (request === undefined) return;
      if ('error' in reply)
        request.reject(
          new CopilotError('embedder-failed', 'The bundled embedding model failed.', { cause: reply.error }),
        );
      else request.resolve(reply.vectors);
    });
    started.on('error', (error) => failAll(started, error));
    started.on('exit', (code, signal) => failAll(started, code ?? signal));
    letGo(started);
    return started;
  };

  const ask = (texts: readonly string[]): Promise<readonly Float32Array[]> =>
    new Promise((resolve, reject) => {
      child ??= start();
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      child.ref();
      child.channel?.ref();
      const request: EmbedRequest = { id, texts: texts.map((text) => text.slice(0, maxCharacters)) };
      const asked = child;
      asked.send(request, (error) => {
        if (error !== null) failAll(asked, error);
      });
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
      const closing = child;
      if (closing === null) return;
      failAll(closing, 'closed');
      closing.kill('SIGKILL');
    },
  };
};
