import type { JsonSchema } from './answer-shape.ts';
import type { TokenUsage } from './token-usage.ts';

/** A part of the talk with a model. Only the `system` part may instruct; what others wrote stands fenced in `user`. */
export type ChatMessage = {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
};

/** What a server can do; such servers differ, and what one of them doesn't know it may refuse. */
export type ModelCapabilities = {
  /** How far the server keeps an answer to a shape: to a schema, to JSON of any shape, or not at all. */
  readonly structured: 'json-schema' | 'json-object' | 'none';
  /** Without it a stream is one piece of text at the end. */
  readonly streaming: boolean;
  /** Whether the tokens of a stream are told when asked for; estimated otherwise. */
  readonly usageInStream: boolean;
};

/**
 * Why an answer ended: it was whole, it came to the limit of tokens, the model would not, the server's content filter
 * would not, or there is no text in it.
 */
export type FinishReason = 'complete' | 'truncated' | 'refused' | 'filtered' | 'empty';

export type AnswerFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'json-object' }
  | { readonly kind: 'json-schema'; readonly name: string; readonly schema: JsonSchema };

export type ServerRequest = {
  readonly messages: readonly ChatMessage[];
  readonly format: AnswerFormat;
  /** Most tokens of the answer; null leaves it to the server. */
  readonly maxOutputTokens: number | null;
  readonly signal: AbortSignal | null;
};

export type ServerAnswer = {
  readonly text: string;
  readonly finish: FinishReason;
  /** Null where the server doesn't say. */
  readonly usage: TokenUsage | null;
  /** As the server names it, which may be more exact than what was asked for. */
  readonly model: string;
};

export type ServerEvent =
  | { readonly kind: 'text'; readonly text: string }
  /** The only event of a stream whose format the server will not answer in. */
  | { readonly kind: 'format-refused' }
  | ({ readonly kind: 'end' } & Omit<ServerAnswer, 'text'>);

/**
 * A server of chat models, as an adapter offers it: one question, one answer. What is made of it (shapes, a second try,
 * what it cost) is the same for every server and lies in `chatModelOf`.
 */
export type ChatServer = {
  /** Name of the model by which it is asked. */
  readonly name: string;
  readonly capabilities: ModelCapabilities;
  /**
   * Gives the whole answer, or 'format-refused' when the server will not answer in this format.
   * Throws CopilotError 'model-failed', or 'cancelled' once the signal is aborted.
   */
  readonly ask: (request: ServerRequest) => Promise<ServerAnswer | 'format-refused'>;
  /**
   * Gives text as it arrives and one 'end'. To stop reading stops the call. A connection that breaks off throws
   * CopilotError 'model-failed' after the text that came; an aborted signal 'cancelled'.
   */
  readonly stream: (request: ServerRequest) => AsyncIterable<ServerEvent>;
  /** Ends every call under way. */
  readonly close: () => Promise<void>;
};
