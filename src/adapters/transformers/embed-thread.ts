import { Worker } from 'node:worker_threads';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { EmbedReply, EmbedRequest } from './embed-worker.ts';
import type { LoadProblem, SentenceModelOptions } from './transformers-module.ts';

const moduleName = '@huggingface/transformers';

const explanations: Readonly<Record<LoadProblem | 'failed', string>> = {
  'module-missing': `The optional module ${moduleName} is not installed. Install it with npm install ${moduleName}.`,
  'module-broken': `The optional module ${moduleName} cannot be loaded. Install it anew with npm install ${moduleName}.`,
  'module-foreign': `The module given as ${moduleName} is none of a version that is known. Install version 4.`,
  'model-missing':
    'The embedding model cannot be loaded. Check its name or folder, and whether it may be downloaded.',
  failed: 'The embedding model failed.',
};

type Waiting = {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: CopilotError) => void;
};

/** A model in a thread of its own. */
export type EmbedThread = {
  /** Throws CopilotError 'embedder-failed'. */
  readonly ask: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  /** Ends the thread; the next question starts another. */
  readonly stop: () => Promise<void>;
};

/** Keeps a thread that loads the model with the first question, and that lets the process end while nothing is asked. */
export const embedThread = (options: SentenceModelOptions): EmbedThread => {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let worker: Worker | null = null;

  const failAll = (cause: unknown): void => {
    worker = null;
    const error = new CopilotError('embedder-failed', 'The embedding model stopped.', {
      cause,
      retryable: true,
    });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const receive = (reply: EmbedReply): void => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('vectors' in reply) request?.resolve(reply.vectors);
    else {
      const { problem, reason } = reply;
      request?.reject(
        new CopilotError('embedder-failed', explanations[problem], { cause: reason, details: { problem } }),
      );
    }
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./embed-worker.ts', import.meta.url), {
      workerData: options,
      stdout: true,
    });
    // What the module prints would stand among the answers on stdout.
    started.stdout.resume();
    started.on('message', (reply: EmbedReply) => {
      receive(reply);
      if (waiting.size === 0) started.unref();
    });
    const fail = (cause: unknown): void => {
      if (worker === started) failAll(cause);
    };
    started.on('error', fail);
    started.on('exit', () => fail('exit'));
    return started;
  };

  return {
    ask: (texts) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, texts } satisfies EmbedRequest);
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
};
