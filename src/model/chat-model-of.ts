import type { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import { askedAgain, formatFor, looserThan, messagesFor, readShape } from './ask-for-shape.ts';
import type { ChatModel, ChatRequest, Completion, ShapedRequest, TextEvent } from './chat-model.ts';
import type {
  ChatServer,
  FinishReason,
  ModelCapabilities,
  ServerAnswer,
  ServerRequest,
} from './chat-server.ts';
import { addUsage, estimateUsage, noUsage, type TokenUsage } from './token-usage.ts';
import { thoughtFilter, withoutThinking } from './without-thinking.ts';

/** The first answer and one more. */
const mostTries = 2;

const finishOf = (finish: FinishReason, text: string): FinishReason =>
  finish === 'complete' && text.trim() === '' ? 'empty' : finish;

const usageOf = (messages: ServerRequest['messages'], answer: string): TokenUsage =>
  estimateUsage(
    messages.map(({ text }) => text),
    answer,
  );

/**
 * Makes a model of a server: shapes are asked for in the strictest way that it takes, read even from between other words,
 * and asked for once more where they don't fit; what every answer took is counted, or estimated where the server
 * doesn't say.
 */
export const chatModelOf = (server: ChatServer): ChatModel => {
  // What a server refused once for a shape it would refuse each time.
  const ways = new Map<string, ModelCapabilities['structured']>();

  const ask = async (
    request: ShapedRequest<z.ZodType>,
    later: (messages: ServerRequest['messages']) => ServerRequest['messages'],
  ): Promise<ServerAnswer & { readonly usage: TokenUsage }> => {
    const { name } = request.shape;
    let way: ModelCapabilities['structured'] | null = ways.get(name) ?? server.capabilities.structured;
    for (; way !== null; way = looserThan(way)) {
      const messages = later(messagesFor(way, request.shape, request.messages));
      const answer = await server.ask({
        messages,
        format: formatFor(way, request.shape),
        maxOutputTokens: request.maxOutputTokens ?? null,
        signal: request.signal ?? null,
      });
      if (answer === 'format-refused') continue;
      ways.set(name, way);
      const usage = answer.usage ?? usageOf(messages, answer.text);
      request.onSpending?.({ model: answer.model, usage });
      return { ...answer, text: withoutThinking(answer.text), usage };
    }
    throw new CopilotError('model-failed', 'The model server refused to answer in any format.');
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
    const { messages, signal, onSpending } = request;
    const thoughts = thoughtFilter();
    let text = '';
    let answer = '';
    let isTold = false;
    let hasFailed = false;
    const tell = (model: string, usage: TokenUsage): TokenUsage => {
      isTold = true;
      onSpending?.({ model, usage });
      return usage;
    };
    try {
      const events = server.stream({
        messages,
        format: { kind: 'text' },
        maxOutputTokens: request.maxOutputTokens ?? null,
        signal: signal ?? null,
      });
      for await (const event of events) {
        if (event.kind === 'text') {
          text += event.text;
          const passed = thoughts.pass(event.text);
          answer += passed;
          if (passed !== '') yield { kind: 'text', text: passed };
        } else {
          const usage = tell(event.model, event.usage ?? usageOf(messages, text));
          const rest = thoughts.rest();
          if (rest !== '') yield { kind: 'text', text: rest };
          yield { ...event, finish: finishOf(event.finish, answer + rest), usage };
          return;
        }
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      // A call that failed before its first word was most likely not charged; one that was stopped was.
      if (!isTold && (text !== '' || !hasFailed || signal?.aborted === true))
        tell(server.name, usageOf(messages, text));
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
