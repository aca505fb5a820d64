import { contentHash } from '../../knowledge/content-hash.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { ServerKind, ServerOptions } from './open-client.ts';

export type OpenAiEmbedderOptions = ServerOptions & {
  /** The model's name as the server knows it; the name alone also says which vectors belong together. */
  readonly model: string;
  /** Learned from a first answer if left out, so that opening needs the server; known for OpenAI's own models. */
  readonly dimensions?: number | undefined;
  /** Asks the server for vectors of `dimensions` numbers. Default: only OpenAI and Azure, where dimensions are given. */
  readonly sendDimensions?: boolean | undefined;
  /** What the model wants before a question or a passage, with its blank: 'query: ' and 'passage: ' for e5. */
  readonly queryPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
  readonly languages?: Embedder['languages'] | undefined;
  /** Any word; another one marks a model that changed behind its name, so that everything is embedded anew. */
  readonly revision?: string | undefined;
  /** Longest input in tokens. Default 8192, that of OpenAI's models; 512 for other servers, that of most small models. */
  readonly maxInputTokens?: number | undefined;
  /** Default 2048, what OpenAI and Azure allow; 64 for other servers, which may need a second for each text. */
  readonly textsPerRequest?: number | undefined;
  /** Requests for passages on their way at a time. Default 4; 2 for other servers, so that one never waits for us. */
  readonly requestsInFlight?: number | undefined;
  /** What an advisor waits for the meaning of a question, one second try included; then words alone must do. Default 2000. */
  readonly queryTimeoutMs?: number | undefined;
  /** For one request with passages. Default 60000. */
  readonly passageTimeoutMs?: number | undefined;
  /** For requests with passages; waits as the server says or from 0.5 s to 8 s. Default 6, about half a minute. */
  readonly maxRetries?: number | undefined;
};

/** A call that is lost with a crash is paid again; this many texts fill the requests in flight and cost little. */
const mostTextsPerCall = 1_024;

/** What is known without asking. */
export const knownDimensions: ReadonlyMap<string, number> = new Map([
  ['text-embedding-3-small', 1_536],
  ['text-embedding-3-large', 3_072],
  ['text-embedding-ada-002', 1_536],
]);

/** Gives every limit, the defaults by what a server of that kind can bear. */
export const limitsOf = (kind: ServerKind, options: OpenAiEmbedderOptions) => {
  const isLarge = kind !== 'compatible';
  const textsPerRequest = options.textsPerRequest ?? (isLarge ? 2_048 : 64);
  const requestsInFlight = options.requestsInFlight ?? (isLarge ? 4 : 2);
  return {
    maxInputTokens: options.maxInputTokens ?? (isLarge ? 8_192 : 512),
    textsPerRequest,
    requestsInFlight,
    textsPerCall: Math.min(mostTextsPerCall, textsPerRequest * requestsInFlight),
    queryTimeoutMs: options.queryTimeoutMs ?? 2_000,
    passageTimeoutMs: options.passageTimeoutMs ?? 60_000,
    maxRetries: options.maxRetries ?? 6,
  };
};

/**
 * The name under which vectors are kept. The address of the server is no part of it: the same model behind another one
 * gives the same vectors.
 */
export const idOf = (
  kind: ServerKind,
  options: OpenAiEmbedderOptions,
  numbers: { readonly dimensions: number; readonly maxInputTokens: number },
): string => {
  const { queryPrefix = '', passagePrefix = '', revision } = options;
  return [
    kind,
    options.model,
    numbers.dimensions,
    `cut${numbers.maxInputTokens}`,
    ...(queryPrefix + passagePrefix === ''
      ? []
      : [`prefix${contentHash(queryPrefix, passagePrefix).slice(0, 8)}`]),
    ...(revision === undefined ? [] : [`revision-${revision}`]),
  ].join(':');
};
