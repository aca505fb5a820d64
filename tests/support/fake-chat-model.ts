import { CopilotError } from '../../src/fault/copilot-error.ts';
import type { ChatModel } from '../../src/model/chat-model.ts';
import { chatModelOf } from '../../src/model/chat-model-of.ts';
import type {
  ChatServer,
  ModelCapabilities,
  ServerAnswer,
  ServerEvent,
  ServerRequest,
} from '../../src/model/chat-server.ts';
import { type ModelMove, says, saysValue } from './model-moves.ts';
import { valueOfSchema } from './value-of-schema.ts';

export type FakeChatModel = ChatModel & { readonly requests: readonly ServerRequest[] };

const usual = ({ format }: ServerRequest): ModelMove =>
  format.kind === 'json-schema' ? saysValue(valueOfSchema(format.schema)) : says('I have read it.');

const failure = (brokenOff: boolean): CopilotError =>
  new CopilotError('model-failed', 'The fake model was told to fail.', {
    retryable: true,
    details: { brokenOff },
  });

const cancelled = (): CopilotError => new CopilotError('cancelled', 'The call of the model was cancelled.');

const untilCancelled = (signal: AbortSignal | null): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
  });

const finishes = { stop: 'complete', length: 'truncated', content_filter: 'filtered' } as const;

/** Gives what a server of Chat Completions makes of a move, or throws as its adapter does. */
const answerOf = async (
  move: ModelMove,
  model: string,
  { format, signal }: ServerRequest,
): Promise<ServerAnswer | 'format-refused'> => {
  const bare = { text: '', usage: null, model };
  switch (move.kind) {
    case 'say': {
      const { input, output, cached } = move.usage ?? { input: 0, output: 0, cached: 0 };
      const told = {
        inputTokens: input,
        cachedInputTokens: cached,
        outputTokens: output,
        isEstimated: false,
      };
      return { ...bare, text: move.text, finish: finishes[move.finish], usage: move.usage && told };
    }
    case 'refuse':
      return { ...bare, finish: 'refused' };
    case 'no-choice':
      return { ...bare, finish: 'empty' };
    case 'fail':
      if (move.code === 'content_filter') return { ...bare, finish: 'filtered' };
      if (move.status === 400 && format.kind !== 'text' && move.message.includes('response_format'))
        return 'format-refused';
      throw failure(false);
    case 'hang':
      return untilCancelled(signal);
    case 'break-off':
    case 'body':
      throw failure(move.kind === 'break-off');
  }
};

const pieces = (text: string): readonly string[] => text.match(/[\s\S]{1,8}/gu) ?? [];

/**
 * Makes a model whose answers a test decides, without a server: what it makes of a move is what the adapter makes of the
 * same move over HTTP, and one suite holds both to that. Default: it answers in the smallest value of the schema.
 */
export const fakeChatModel = (
  answer: (request: ServerRequest, count: number) => ModelMove = usual,
  options: { readonly name?: string; readonly capabilities?: Partial<ModelCapabilities> } = {},
): FakeChatModel => {
  const requests: ServerRequest[] = [];
  const name = options.name ?? 'fake-model';
  const next = (request: ServerRequest): ModelMove => {
    if (request.signal?.aborted === true) throw cancelled();
    requests.push(request);
    return answer(request, requests.length);
  };
  const server: ChatServer = {
    name,
    capabilities: {
      structured: 'json-schema',
      streaming: true,
      usageInStream: true,
      ...options.capabilities,
    },
    ask: async (request) => answerOf(next(request), name, request),
    stream: async function* (request): AsyncGenerator<ServerEvent> {
      const move = next(request);
      if (server.capabilities.streaming && (move.kind === 'break-off' || move.kind === 'hang')) {
        for (const text of pieces(move.text.slice(0, move.afterLetters ?? 0))) yield { kind: 'text', text };
      }
      const told = await answerOf(move, name, request);
      if (told === 'format-refused') {
        yield { kind: 'format-refused' };
        return;
      }
      const { text: whole, ...end } = told;
      for (const text of server.capabilities.streaming ? pieces(whole) : [whole]) {
        if (request.signal?.aborted === true) throw cancelled();
        yield { kind: 'text', text };
      }
      yield { kind: 'end', ...end };
    },
    close: async () => undefined,
  };
  return { ...chatModelOf(server), requests };
};
