import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions';
import type { AnswerFormat, ChatServer, ServerEvent, ServerRequest } from '../../model/chat-server.ts';
import { type CallSignals, callSignals, untilAborted } from './call-signals.ts';
import { modelServer } from './chat-fault.ts';
import { chatDefaults, type OpenAiChatOptions } from './chat-options.ts';
import { openClient, serverKind } from './open-client.ts';
import { readChatAnswer } from './read-chat-answer.ts';
import { type BegunStream, brokenOff, isFiltered, readChatStream } from './read-chat-stream.ts';
import { restingServer } from './resting-server.ts';
import { isRefusal, serverFault } from './server-fault.ts';

/** Servers have no common code for it, but all of them name what they would not have. */
const isFormatRefused = ({ format }: ServerRequest, error: unknown): boolean =>
  format.kind !== 'text' &&
  isRefusal(error) &&
  /response_format|json_schema|json_object|json mode|structured|guided|grammar/iu.test(
    `${error.param} ${error.message} ${JSON.stringify(error.error ?? null)}`,
  );

const responseFormat = (format: AnswerFormat): Pick<ChatCompletionCreateParamsBase, 'response_format'> => {
  switch (format.kind) {
    case 'text':
      return {};
    case 'json-object':
      return { response_format: { type: 'json_object' } };
    case 'json-schema':
      return {
        response_format: {
          type: 'json_schema',
          json_schema: { name: format.name, schema: { ...format.schema }, strict: true },
        },
      };
  }
};

/**
 * Opens the chat models of OpenAI, of Azure OpenAI or of any server that speaks Chat Completions (vLLM, Ollama,
 * LM Studio). Only fields that such servers have in common are sent, and others where the options say so.
 */
export const openAiChatServer = (options: OpenAiChatOptions): ChatServer => {
  const defaults = chatDefaults(serverKind(options), options);
  const { capabilities, timeoutMs } = defaults;
  const client = openClient(options);
  const resting = restingServer(defaults.failuresToRest, defaults.restMs);
  let closing = new AbortController();

  const bodyOf = ({ messages, format, maxOutputTokens }: ServerRequest) => ({
    model: options.azure?.deployment ?? options.model,
    // Half a surrogate pair is no Unicode, and servers refuse it.
    messages: messages.map(({ role, text }) => ({ role, content: text.toWellFormed() })),
    ...responseFormat(format),
    ...(maxOutputTokens === null ? {} : { [defaults.outputLimitField]: maxOutputTokens }),
    ...(options.temperature === undefined ? {} : { temperature: options.temperature }),
  });

  const patience = ({ signal }: CallSignals) => ({
    timeout: timeoutMs,
    maxRetries: defaults.maxRetries,
    signal,
  });

  /** Runs a call with its fault told in our words, so that the breaker can judge it. */
  const guarded = <Result>(signals: CallSignals, call: () => Promise<Result>): Promise<Result> => {
    const told = async (): Promise<Result> => {
      try {
        return await call();
      } catch (error) {
        throw signals.fault() ?? serverFault(error, modelServer);
      }
    };
    return untilAborted(resting(told), signals.signal, () => signals.fault() ?? brokenOff());
  };

  const ask: ChatServer['ask'] = async (request) => {
    const signals = callSignals(defaults.totalTimeoutMs, request.signal, closing.signal);
    try {
      return await guarded(signals, async () => {
        try {
          const answer = await client.chat.completions.create(bodyOf(request), patience(signals));
          return readChatAnswer(answer, options.model);
        } catch (error) {
          if (isFiltered(error))
            return { text: '', finish: 'filtered', usage: null, model: options.model } as const;
          if (isFormatRefused(request, error)) return 'format-refused';
          throw error;
        }
      });
    } finally {
      signals.stop();
    }
  };

  const wholeAsStream = async function* (request: ServerRequest): AsyncGenerator<ServerEvent> {
    const answer = await ask(request);
    if (answer === 'format-refused') {
      yield { kind: 'format-refused' };
      return;
    }
    const { text, ...end } = answer;
    if (text !== '') yield { kind: 'text', text };
    yield { kind: 'end', ...end };
  };

  /** Opens a stream and waits for its first piece: until then it is a call like any other. */
  const begin = (request: ServerRequest, signals: CallSignals): Promise<BegunStream> =>
    guarded(signals, async () => {
      try {
        const stream = await client.chat.completions.create(
          {
            ...bodyOf(request),
            stream: true,
            ...(capabilities.usageInStream ? { stream_options: { include_usage: true } } : {}),
          },
          patience(signals),
        );
        const pieces: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
        signals.restart(timeoutMs);
        const first = await pieces.next();
        if (first.done === true) throw signals.fault() ?? brokenOff();
        return { pieces, first };
      } catch (error) {
        if (isFiltered(error)) return 'filtered';
        if (isFormatRefused(request, error)) return 'format-refused';
        throw error;
      }
    });

  const stream = async function* (request: ServerRequest): AsyncGenerator<ServerEvent> {
    if (!capabilities.streaming) {
      yield* wholeAsStream(request);
      return;
    }
    const signals = callSignals(defaults.totalTimeoutMs, request.signal, closing.signal);
    yield* readChatStream(() => begin(request, signals), signals, { timeoutMs, model: options.model });
  };

  return {
    name: options.model,
    capabilities,
    ask,
    stream,
    close: async () => {
      closing.abort();
      closing = new AbortController();
    },
  };
};
