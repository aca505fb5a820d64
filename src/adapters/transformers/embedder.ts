import { CopilotError } from '../../fault/copilot-error.ts';
import { contentHash } from '../../knowledge/content-hash.ts';
import { checkVectors } from '../../retrieve/check-vectors.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import { embedThread } from './embed-thread.ts';
import type { SentenceModelOptions } from './transformers-module.ts';

export type TransformersEmbedderOptions = {
  /** Name on the hub such as `Xenova/multilingual-e5-small`, or of a folder in `localModelPath`. */
  readonly model: string;
  /** Folder that holds the model's folder, in the layout of the hub: config.json, tokenizer.json, onnx/. */
  readonly localModelPath?: string | undefined;
  /** Whether the model may be downloaded from the hub. Default false: nothing is fetched unasked. */
  readonly allowRemoteModels?: boolean | undefined;
  /** Where downloads are kept; inside the module if left out. */
  readonly cacheFolder?: string | undefined;
  /** Learned by opening the model if left out; given, the model is opened with the first text. */
  readonly dimensions?: number | undefined;
  /** How the vectors of the words become one. Default 'mean', that of e5 and MiniLM; 'cls' for bge. */
  readonly pooling?: 'mean' | 'cls' | undefined;
  /** Which of the model's files. Default 'q8', a quarter of the memory of 'fp32'. */
  readonly dtype?: string | undefined;
  /** What the model wants before a question or a passage, with its blank: 'query: ' and 'passage: ' for e5. */
  readonly queryPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
  readonly languages?: Embedder['languages'] | undefined;
  /** Longest input, prefix included; the model's tokenizer may cut more. Default 2000, about 512 tokens of English. */
  readonly maxCharacters?: number | undefined;
  /** Any word; another one marks a model that changed behind its name, so that everything is embedded anew. */
  readonly revision?: string | undefined;
  /** Name or file address of the module, if it is not installed beside the product. */
  readonly module?: string | undefined;
};

/** A small message lets a waiting advisor's question have its turn between two messages of an index run. */
const textsPerMessage = 2;

const idOf = (options: TransformersEmbedderOptions, loaded: SentenceModelOptions, cut: number): string => {
  const { queryPrefix = '', passagePrefix = '', revision } = options;
  return [
    'transformers',
    loaded.model,
    loaded.dtype,
    loaded.pooling,
    `cut${cut}`,
    ...(queryPrefix + passagePrefix === ''
      ? []
      : [`prefix${contentHash(queryPrefix, passagePrefix).slice(0, 8)}`]),
    ...(revision === undefined ? [] : [`revision-${revision}`]),
  ].join(':');
};

/**
 * Opens a sentence model with transformers.js, in a thread of its own so that the event loop stays free. The module
 * `@huggingface/transformers` is not part of this product (with its runtimes it takes 470 MB); who wants it installs it.
 * Throws CopilotError 'embedder-failed' when the dimensions have to be learned and the model cannot be loaded.
 */
export const transformersEmbedder = async (options: TransformersEmbedderOptions): Promise<Embedder> => {
  const modelOptions: SentenceModelOptions = {
    module: options.module ?? '@huggingface/transformers',
    model: options.model,
    localModelPath: options.localModelPath ?? null,
    allowRemoteModels: options.allowRemoteModels ?? false,
    cacheFolder: options.cacheFolder ?? null,
    dtype: options.dtype ?? 'q8',
    pooling: options.pooling ?? 'mean',
  };
  const maxCharacters = options.maxCharacters ?? 2_000;
  const prefixes = { query: options.queryPrefix ?? '', passage: options.passagePrefix ?? '' };
  const thread = embedThread(modelOptions);

  const learnDimensions = async (): Promise<number> => {
    try {
      const [vector] = await thread.ask([`${prefixes.passage}Hello`]);
      if (vector !== undefined) return vector.length;
    } catch (error) {
      await thread.stop();
      throw error;
    }
    throw new CopilotError('embedder-failed', 'The embedding model gave no vector.');
  };

  const dimensions = options.dimensions ?? (await learnDimensions());
  return {
    id: idOf(options, modelOptions, maxCharacters),
    dimensions,
    languages: options.languages ?? 'any',
    embed: async (texts, purpose) => {
      const inputs = texts.map((text) =>
        `${prefixes[purpose]}${text}`.slice(0, maxCharacters).toWellFormed(),
      );
      const vectors: Float32Array[] = [];
      for (let start = 0; start < inputs.length; start += textsPerMessage) {
        vectors.push(...(await thread.ask(inputs.slice(start, start + textsPerMessage))));
      }
      return checkVectors(vectors, texts.length, dimensions);
    },
    close: thread.stop,
  };
};
