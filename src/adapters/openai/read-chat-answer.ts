import { z } from 'zod';
import type { FinishReason, ServerAnswer } from '../../model/chat-server.ts';
import type { TokenUsage } from '../../model/token-usage.ts';
import { modelServer } from './chat-fault.ts';
import { notUnderstood } from './server-fault.ts';

/** Servers leave out, or give as null, what others always give. */
const words = z.string().nullish().catch(null);

const usageSchema = z
  .object({
    prompt_tokens: z.int().nonnegative(),
    completion_tokens: z.int().nonnegative(),
    prompt_tokens_details: z.object({ cached_tokens: z.int().nonnegative().nullish() }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const part = z.object({ content: words, refusal: words });

const answerSchema = z.object({
  model: words,
  choices: z.array(z.object({ message: part, finish_reason: words })),
  usage: usageSchema,
});

const chunkSchema = z.object({
  model: words,
  choices: z
    .array(z.object({ delta: part.nullish().catch(null), finish_reason: words }))
    .nullish()
    .catch([]),
  usage: usageSchema,
});

const readUsage = (usage: z.output<typeof usageSchema>): TokenUsage | null =>
  usage === null || usage === undefined
    ? null
    : {
        inputTokens: usage.prompt_tokens,
        cachedInputTokens: Math.min(usage.prompt_tokens_details?.cached_tokens ?? 0, usage.prompt_tokens),
        outputTokens: usage.completion_tokens,
        isEstimated: false,
      };

/** Gives why an answer ended. What no one asked for, such as the call of a tool, leaves no text and so is 'empty' later. */
const finishOf = (reason: string | null | undefined): FinishReason => {
  if (reason === 'length') return 'truncated';
  return reason === 'content_filter' ? 'filtered' : 'complete';
};

/** Reads a whole answer. Throws CopilotError 'model-failed' for what is none. */
export const readChatAnswer = (answer: unknown, asked: string): ServerAnswer => {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw notUnderstood(modelServer);
  const { choices, usage, model } = parsed.data;
  const [choice] = choices;
  const told = { usage: readUsage(usage), model: model ?? asked };
  if (choice === undefined) return { text: '', finish: 'empty', ...told };
  const { message, finish_reason: reason } = choice;
  if ((message.refusal ?? '') !== '') return { text: '', finish: 'refused', ...told };
  return { text: message.content ?? '', finish: finishOf(reason), ...told };
};

/** What one piece of a stream adds. */
export type ChatChunk = {
  /** False of pieces that tell of the answer only, such as its tokens. */
  readonly hasChoice: boolean;
  readonly text: string;
  readonly isRefusal: boolean;
  /** Null until the piece that ends the answer. */
  readonly finish: FinishReason | null;
  readonly usage: TokenUsage | null;
  readonly model: string | null;
};

/** Reads a piece of a stream. Throws CopilotError 'model-failed' for what is none. */
export const readChatChunk = (chunk: unknown): ChatChunk => {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) throw notUnderstood(modelServer);
  const { choices, usage, model } = parsed.data;
  const [choice] = choices ?? [];
  const reason = choice?.finish_reason ?? null;
  return {
    hasChoice: choice !== undefined,
    text: choice?.delta?.content ?? '',
    isRefusal: (choice?.delta?.refusal ?? '') !== '',
    finish: reason === null ? null : finishOf(reason),
    usage: readUsage(usage),
    model: model ?? null,
  };
};
