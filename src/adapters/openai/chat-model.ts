import type { ChatModel } from '../../model/chat-model.ts';
import { chatModelOf } from '../../model/chat-model-of.ts';
import type { OpenAiChatOptions } from './chat-options.ts';
import { openAiChatServer } from './chat-server.ts';

/** Opens a chat model behind OpenAI, Azure OpenAI or any server that speaks Chat Completions; asks nothing yet. */
export const openAiChatModel = (options: OpenAiChatOptions): ChatModel =>
  chatModelOf(openAiChatServer(options));
