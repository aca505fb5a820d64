import type { ChatMessage } from './chat-server.ts';

/** What a prompt can be given. In an untrusted input every string is untrusted, however deep; numbers are not. */
export type PromptValue =
  | string
  | number
  | boolean
  | null
  | readonly PromptValue[]
  | { readonly [key: string]: PromptValue };

export type PromptValues = Readonly<Record<string, PromptValue>>;

export type PromptInput = {
  /** What it is, for whoever writes the prompt. */
  readonly about: string;
  /** 'untrusted' is what customers, authors and earlier cases wrote: it can be printed within a fence only. */
  readonly trust: 'ours' | 'untrusted';
};

export type RenderedPrompt = {
  readonly id: string;
  readonly version: string;
  /** Version and the beginning of a hash of every file it was made of: 'judge-tone@1+3fa9c2d1'. It goes on every draft. */
  readonly stamp: string;
  /** The system part and the user part. */
  readonly messages: readonly ChatMessage[];
};

/** A prompt from a file, ready to be filled in. */
export type Prompt = {
  readonly id: string;
  readonly version: string;
  readonly stamp: string;
  /** Name of the shape of its answer; null for text. */
  readonly output: string | null;
  readonly inputs: Readonly<Record<string, PromptInput>>;
  /** Values by which it was rendered when it was loaded. */
  readonly example: PromptValues;
  /**
   * Fills the prompt in. Throws CopilotError 'configuration-invalid' for a value that is missing or that it doesn't know,
   * and for an untrusted text outside of a fence; never with a word of a value.
   */
  readonly render: (values: PromptValues) => RenderedPrompt;
};

/** Every prompt of the product by its id; asking for an unknown one throws CopilotError 'configuration-invalid'. */
export type Prompts = {
  readonly ids: readonly string[];
  readonly get: (id: string) => Prompt;
};
