import { z } from 'zod';
import { type AnswerShape, jsonSchemaOf } from './answer-shape.ts';
import type { AnswerFormat, ChatMessage, ModelCapabilities } from './chat-server.ts';
import { readJsonAnswer } from './read-json-answer.ts';

type Structured = ModelCapabilities['structured'];

/** From the strictest to the loosest; a server that refuses one is asked in the next. */
const ladder: readonly Structured[] = ['json-schema', 'json-object', 'none'];

/** Gives the next looser way to ask for a shape, or null below the loosest. */
export const looserThan = (way: Structured): Structured | null => ladder[ladder.indexOf(way) + 1] ?? null;

/** Gives the format that a server is asked for. */
export const formatFor = (way: Structured, shape: AnswerShape): AnswerFormat => {
  switch (way) {
    case 'json-schema':
      return { kind: 'json-schema', name: shape.name, schema: jsonSchemaOf(shape) };
    case 'json-object':
      return { kind: 'json-object' };
    case 'none':
      return { kind: 'text' };
  }
};

const schemaWords = (shape: AnswerShape): string =>
  `Answer with one JSON value and nothing else: no sentence around it, no code fence. It must fit this JSON schema:\n${JSON.stringify(jsonSchemaOf(shape))}`;

/**
 * Gives the messages for a way to ask. Where the server keeps no schema, the schema is told in the system part. Servers in
 * JSON mode want the word JSON there, so this holds for both.
 */
export const messagesFor = (
  way: Structured,
  shape: AnswerShape,
  messages: readonly ChatMessage[],
): readonly ChatMessage[] => {
  if (way === 'json-schema') return messages;
  const words = schemaWords(shape);
  // Many templates of open models take one system part alone, and only as the first.
  const [first, ...rest] = messages;
  return first?.role === 'system'
    ? [{ role: 'system', text: `${first.text}\n\n${words}` }, ...rest]
    : [{ role: 'system', text: words }, ...messages];
};

/** Gives the messages that ask for the same once more, with the reason. */
export const askedAgain = (
  messages: readonly ChatMessage[],
  answer: string,
  problems: string,
): readonly ChatMessage[] => [
  ...messages,
  { role: 'assistant', text: answer },
  {
    role: 'user',
    text: `That answer can't be used:\n${problems}\nGive the whole answer again as one JSON value that is right in this, and nothing else.`,
  },
];

/** Longer explanations cost more than they help. */
const mostProblemLetters = 1_000;

/** Reads a value of a shape from an answer, or says what is wrong with it. */
export const readShape = <Schema extends z.ZodType>(
  { schema }: AnswerShape<Schema>,
  text: string,
): { readonly value: z.output<Schema> } | { readonly problems: string } => {
  let problems = 'It holds no JSON value that can be read.';
  for (const [at, candidate] of readJsonAnswer(text).entries()) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { value: parsed.data };
    if (at === 0) problems = z.prettifyError(parsed.error).slice(0, mostProblemLetters);
  }
  return { problems };
};
