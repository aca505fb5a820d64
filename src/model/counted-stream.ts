import type { ChatRequest, TextEvent } from './chat-model.ts';
import type { ChatServer, FinishReason, ServerEvent, ServerRequest } from './chat-server.ts';
import { estimateUsage, type TokenUsage } from './token-usage.ts';
import { thoughtFilter } from './without-thinking.ts';

/** What a stream gives once its thoughts are left out and what it took is known. */
export type CountedEvent = TextEvent | Extract<ServerEvent, { readonly kind: 'format-refused' }>;

/** Gives why an answer ended; one that is whole but blank is empty. */
export const finishOf = (finish: FinishReason, text: string): FinishReason =>
  finish === 'complete' && text.trim() === '' ? 'empty' : finish;

/** Estimates what an answer took where the server doesn't say. */
export const usageOf = (messages: ServerRequest['messages'], answer: string): TokenUsage =>
  estimateUsage(
    messages.map(({ text }) => text),
    answer,
  );

/**
 * Streams an answer of a server without what the model thought before it, and tells once what it took, also when it broke off or
 * was stopped. Throws as the server does.
 */
export const countedStream = async function* (
  server: ChatServer,
  request: ServerRequest,
  onSpending: ChatRequest['onSpending'],
): AsyncGenerator<CountedEvent> {
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
    for await (const event of server.stream(request)) {
      if (event.kind === 'text') {
        text += event.text;
        const passed = thoughts.pass(event.text);
        answer += passed;
        if (passed !== '') yield { kind: 'text', text: passed };
      } else if (event.kind === 'format-refused') {
        // A request that was refused is not paid for.
        isTold = true;
        yield event;
        return;
      } else {
        const usage = tell(event.model, event.usage ?? usageOf(request.messages, text));
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
    if (!isTold && (text !== '' || !hasFailed || request.signal?.aborted === true))
      tell(server.name, usageOf(request.messages, text));
  }
};
