import type { ModelCapabilities } from '../../model/chat-server.ts';
import type { ServerKind, ServerOptions } from './open-client.ts';

export type OpenAiChatOptions = ServerOptions & {
  /** The model's name as the server knows it. */
  readonly model: string;
  /** Default: all of OpenAI and Azure; of other servers JSON mode and streaming with usage, which most have. */
  readonly capabilities?: Partial<ModelCapabilities> | undefined;
  /** For one try: until its answer begins and, of a stream, between two pieces. Default 25000. */
  readonly timeoutMs?: number | undefined;
  /** For all tries and waits between them until an answer is there or a stream begins. Default 60000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Waits as the server says, or from 0.5 s to 8 s with jitter. Default 2. */
  readonly maxRetries?: number | undefined;
  /** 0 to 2. Default: not sent, as some models take only their own. */
  readonly temperature?: number | undefined;
  /** Default: `max_completion_tokens` to OpenAI and Azure, whose newer models take no other; `max_tokens` to the rest. */
  readonly outputLimitField?: 'max_completion_tokens' | 'max_tokens' | undefined;
  /** Calls in a row that must fail, each after its retries, before the server is left alone. Default 3. */
  readonly failuresToRest?: number | undefined;
  /** How long it is left alone before one call tries it again. Default 20000. */
  readonly restMs?: number | undefined;
};

/** Gives every option with its default by the kind of server. */
export const chatDefaults = (kind: ServerKind, options: OpenAiChatOptions) => {
  const isCompatible = kind === 'compatible';
  return {
    capabilities: {
      structured: options.capabilities?.structured ?? (isCompatible ? 'json-object' : 'json-schema'),
      streaming: options.capabilities?.streaming ?? true,
      usageInStream: options.capabilities?.usageInStream ?? true,
    } satisfies ModelCapabilities,
    timeoutMs: options.timeoutMs ?? 25_000,
    totalTimeoutMs: options.totalTimeoutMs ?? 60_000,
    maxRetries: options.maxRetries ?? 2,
    outputLimitField:
      options.outputLimitField ??
      (isCompatible ? ('max_tokens' as const) : ('max_completion_tokens' as const)),
    failuresToRest: options.failuresToRest ?? 3,
    restMs: options.restMs ?? 20_000,
  };
};
