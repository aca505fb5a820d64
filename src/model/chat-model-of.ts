import type { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import { askedAgain, formatFor, looserThan, messagesFor, readShape } from './ask-for-shape.ts';
import type { ChatModel, ChatRequest, Completion, ShapedRequest, TextEvent } from './chat-model.ts';
import type { ChatServer, ModelCapabilities, ServerAnswer, ServerRequest } from './chat-server.ts';
import { countedStream, finishOf, usageOf } from './counted-stream.ts';
import { readAlong } from './read-along.ts';
import { addUsage, noUsage, type TokenUsage } from './token-usage.ts';
import { withoutThinking } from './without-thinking.ts';

/** The first answer and one more. */
const mostTries = 2;

type CountedAnswer = ServerAnswer & { readonly usage: TokenUsage };

const noFormat = (): CopilotError =>
  new CopilotError('model-failed', 'The model server refused to answer in any format.');

/**
 * Makes a model of a server: shapes are asked for in the strictest way that it takes, read even from between other words,
 * and asked for once more where they don't fit; what every answer took is counted, or estimated where the server
 * doesn't say.
 */
export const chatModelOf = (server: ChatServer): ChatModel => {
  // What a server refused once for a shape it would refuse each time.
  const ways = new Map<string, ModelCapabilities['structured']>();

  const askWhole = async (
    request: ServerRequest,
    onSpending: ChatRequest['onSpending'],
  ): Promise<CountedAnswer | 'format-refused'> => {
    const answer = await server.ask(request);
    if (answer === 'format-refused') return answer;
    const usage = answer.usage ?? usageOf(request.messages, answer.text);
    onSpending?.({ model: answer.model, usage });
    return { ...answer, text: withoutThinking(answer.text), usage };
  };

  const askAlong = async (
    request: ServerRequest,
    onSpending: ChatRequest['onSpending'],
    onPartial: (soFar: unknown) => void,
  ): Promise<CountedAnswer | 'format-refused'> => {
    const reader = await readAlong(onPartial);
    let text = '';
    try {
      for await (const event of countedStream(server, request, onSpending)) {
        if (event.kind === 'format-refused') return event.kind;
        if (event.kind === 'end') {
          reader.end();
          return { ...event, text };
        }
        text += event.text;
        reader.add(event.text);
      }
    } finally {
      reader.stop();
    }
    throw new CopilotError('model-failed', 'The model server ended its answer without a word.', {
      retryable: true,
    });
  };

  const ask = async (
    request: ShapedRequest<z.ZodType>,
    later: (messages: ServerRequest['messages']) => ServerRequest['messages'],
  ): Promise<CountedAnswer> => {
    const { shape, onPartial, onSpending } = request;
    let way: ModelCapabilities['structured'] | null = ways.get(shape.name) ?? server.capabilities.structured;
    for (; way !== null; way = looserThan(way)) {
      const asked: ServerRequest = {
        messages: later(messagesFor(way, shape, request.messages)),
        format: formatFor(way, shape),
        maxOutputTokens: request.maxOutputTokens ?? null,
        signal: request.signal ?? null,
      };
      const answer =
        onPartial === undefined
          ? await askWhole(asked, onSpending)
          : await askAlong(asked, onSpending, onPartial);
      if (answer === 'format-refused') continue;
      ways.set(shape.name, way);
      return answer;
    }
    throw noFormat();
  };

  const complete = async <Schema extends z.ZodType>(
    request: ShapedRequest<Schema>,
  ): Promise<Completion<z.output<Schema>>> => {
    let usage = noUsage;
    let later = (messages: ServerRequest['messages']): ServerRequest['messages'] => messages;
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(request, later);
      usage = addUsage(usage, answer.usage);
      const told = { usage, tries, model: answer.model };
      const finish = finishOf(answer.finish, answer.text);
      if (finish !== 'complete') return { outcome: finish, ...told };
      const read = readShape(request.shape, answer.text);
      if ('value' in read) return { outcome: 'complete', value: read.value, ...told };
      if (tries === mostTries) return { outcome: 'misshapen', problems: read.problems, ...told };
      later = (messages) => askedAgain(messages, answer.text, read.problems);
    }
  };

  const stream = async function* (request: ChatRequest): AsyncGenerator<TextEvent> {
    const asked: ServerRequest = {
      messages: request.messages,
      format: { kind: 'text' },
      maxOutputTokens: request.maxOutputTokens ?? null,
      signal: request.signal ?? null,
    };
    for await (const event of countedStream(server, asked, request.onSpending)) {
      if (event.kind === 'format-refused') throw noFormat();
      yield event;
    }
  };

  return {
    name: server.name,
    capabilities: server.capabilities,
    complete,
    stream,
    close: server.close,
  };
};
