import type { z } from 'zod';
import type { AnswerShape } from './answer-shape.ts';
import type { ChatMessage, FinishReason, ModelCapabilities } from './chat-server.ts';
import type { TokenUsage } from './token-usage.ts';

/** What one answer of a server took, and of which model. */
export type ModelSpending = { readonly model: string; readonly usage: TokenUsage };

export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  /** Most tokens of the answer. Default: the server's own limit. */
  readonly maxOutputTokens?: number | undefined;
  /** Stops the call and closes its connection. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every answer that was paid for, also of those that were no use or broke off; `modelAccount` adds them up. */
  readonly onSpending?: ((spending: ModelSpending) => void) | undefined;
};

export type ShapedRequest<Schema extends z.ZodType> = ChatRequest & {
  readonly shape: AnswerShape<Schema>;
  /**
   * Reads along: told again and again of all that can be read of the value so far, unchecked, its last word cut anywhere. It begins anew
   * when the answer is asked for again. With it the answer is streamed; a server that doesn't stream gives it in one piece.
   */
  readonly onPartial?: ((soFar: unknown) => void) | undefined;
};

type Answered = {
  /** Of all tries together. */
  readonly usage: TokenUsage;
  /** Answers that the server was asked for: 1, or 2 where the first had the wrong shape. */
  readonly tries: number;
  readonly model: string;
};

/**
 * What came of a request for a value. 'misshapen' was asked for twice; `problems` says what was wrong with it, for the
 * model: it may hold words of the answer and belongs in no log.
 */
export type Completion<Value> = Answered &
  (
    | { readonly outcome: 'complete'; readonly value: Value }
    | { readonly outcome: Exclude<FinishReason, 'complete'> }
    | { readonly outcome: 'misshapen'; readonly problems: string }
  );

export type TextEvent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'end';
      readonly finish: FinishReason;
      readonly usage: TokenUsage;
      readonly model: string;
    };

/** A language model as the use cases know it. */
export type ChatModel = {
  readonly name: string;
  readonly capabilities: ModelCapabilities;
  /**
   * Asks for a value of a shape. What doesn't fit is asked for once more with the reason.
   * Throws CopilotError 'model-failed', or 'cancelled' once the signal is aborted.
   */
  readonly complete: <Schema extends z.ZodType>(
    request: ShapedRequest<Schema>,
  ) => Promise<Completion<z.output<Schema>>>;
  /**
   * Asks for text and gives it as it arrives, then one 'end'. To stop reading stops the call. Throws as `complete` does,
   * after the text that came before.
   */
  readonly stream: (request: ChatRequest) => AsyncIterable<TextEvent>;
  readonly close: () => Promise<void>;
};
