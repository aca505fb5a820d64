import { z } from 'zod';

/** What of transformers.js is used; the module is optional, so that its own types cannot be imported. */
type Extractor = (
  texts: readonly string[],
  options: { readonly pooling: string; readonly normalize: boolean },
) => Promise<unknown>;

type OpenPipeline = (
  task: 'feature-extraction',
  model: string,
  options: { readonly dtype: string },
) => Promise<Extractor>;

type Environment = {
  allowRemoteModels: boolean;
  allowLocalModels: boolean;
  localModelPath: string;
  cacheDir: string | null;
};

const isEnvironment = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'allowRemoteModels' in value && 'localModelPath' in value;

const isFunction = (value: unknown): boolean => typeof value === 'function';

const moduleSchema = z.object({
  pipeline: z.custom<OpenPipeline>(isFunction),
  env: z.custom<Environment>(isEnvironment),
});

const tensorSchema = z.object({
  dims: z.tuple([z.literal(1), z.int().positive()]),
  data: z.instanceof(Float32Array),
});

export type SentenceModelOptions = {
  /** Name or address by which transformers.js is imported. */
  readonly module: string;
  /** Name on the hub, or of a folder in `localModelPath`. */
  readonly model: string;
  /** Folder that holds the model's folder. */
  readonly localModelPath: string | null;
  readonly allowRemoteModels: boolean;
  /** Where models from the hub are kept. */
  readonly cacheFolder: string | null;
  readonly dtype: string;
  readonly pooling: 'mean' | 'cls';
};

/** Why there is no model: it tells what the administrator has to do. */
export type LoadProblem = 'module-missing' | 'module-broken' | 'module-foreign' | 'model-missing';

/** Is thrown in the model's thread, where only its parts can be sent on. */
export class LoadError extends Error {
  readonly problem: LoadProblem;

  constructor(problem: LoadProblem, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.problem = problem;
  }
}

/** A model that turns one text into one vector of length 1. */
type SentenceModel = (text: string) => Promise<Float32Array>;

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/**
 * Imports transformers.js and opens a sentence model with it. Each text is run alone: padding costs time, and the scale of
 * 8-bit activations is that of the whole batch, so that a neighbour would change a vector (cosine 0.992, measured).
 * Throws LoadError.
 */
export const loadSentenceModel = async (options: SentenceModelOptions): Promise<SentenceModel> => {
  // The name is no literal, so that neither the type checker nor a bundler asks for a module that may not be there.
  const imported: unknown = await import(options.module).catch((error: unknown) => {
    throw new LoadError(isNotFound(error) ? 'module-missing' : 'module-broken', error);
  });
  const parsed = moduleSchema.safeParse(imported);
  if (!parsed.success) throw new LoadError('module-foreign', 'pipeline or env is missing');
  const { pipeline, env } = parsed.data;
  env.allowLocalModels = options.localModelPath !== null;
  if (options.localModelPath !== null) env.localModelPath = options.localModelPath;
  env.allowRemoteModels = options.allowRemoteModels;
  if (options.cacheFolder !== null) env.cacheDir = options.cacheFolder;
  const extract = await pipeline('feature-extraction', options.model, { dtype: options.dtype }).catch(
    (error: unknown) => {
      throw new LoadError('model-missing', error);
    },
  );
  return async (text) => {
    const tensor = await extract([text], { pooling: options.pooling, normalize: true });
    // A copy: the buffer is sent to another thread and the runtime may use its own again.
    return tensorSchema.parse(tensor).data.slice();
  };
};
