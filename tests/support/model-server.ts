import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { fails, type ModelMove, says, saysValue } from './model-moves.ts';
import { valueOfSchema } from './value-of-schema.ts';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z
    .object({
      type: z.enum(['text', 'json_object', 'json_schema']),
      json_schema: z.object({ name: z.string(), schema: z.unknown() }).optional(),
    })
    .optional(),
});

export type ModelServerRequest = {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: z.output<typeof bodySchema>;
  /** Kept once the client has gone before the answer was whole. */
  isAborted: boolean;
};

export type ModelServer = {
  /** With its /v1. */
  readonly url: string;
  /** What was asked, in order. */
  readonly requests: ModelServerRequest[];
  /** What is done next; a test sets it. Default: `isCompliant`. */
  answer: (request: ModelServerRequest, count: number) => ModelMove;
  /** Is told of each piece of a stream once it is sent, with the letters of the answer so far. */
  onPiece: (request: ModelServerRequest, letters: number) => void;
  readonly close: () => Promise<void>;
};

/** Answers as it is asked: the smallest value of the schema, an empty object in JSON mode, else a sentence. */
export const isCompliant = ({ body }: ModelServerRequest): ModelMove => {
  const format = body.response_format;
  if (format?.type === 'json_schema') return saysValue(valueOfSchema(format.json_schema?.schema));
  return says(format?.type === 'json_object' ? '{}' : 'I have read it.');
};

/** Makes an answer of a script: one move a request, the last one again once they are used up. */
export const inTurn =
  (...moves: readonly [ModelMove, ...ModelMove[]]) =>
  (_: unknown, count: number): ModelMove =>
    moves[count - 1] ?? moves[moves.length - 1] ?? moves[0];

const pieces = (text: string, letters: number): readonly string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${letters}}`, 'gu')) ?? [];

type Said = Extract<ModelMove, { readonly kind: 'say' }>;

const usageOf = (usage: Said['usage']) =>
  usage === null
    ? {}
    : {
        usage: {
          prompt_tokens: usage.input,
          completion_tokens: usage.output,
          total_tokens: usage.input + usage.output,
          prompt_tokens_details: { cached_tokens: usage.cached },
        },
      };

const whole = (model: string, message: object | null, finish: string, usage: Said['usage']) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_795_000_000,
  model,
  choices: message === null ? [] : [{ index: 0, message, logprobs: null, finish_reason: finish }],
  ...usageOf(usage),
});

const chunk = (model: string, delta: object | null, finish: string | null, usage: Said['usage'] = null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_795_000_000,
  model,
  choices: delta === null ? [] : [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  ...usageOf(usage),
});

const event = (value: object): string => `data: ${JSON.stringify(value)}\n\n`;

const sendJson = (response: ServerResponse, status: number, value: object, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
};

const beginStream = (response: ServerResponse, model: string): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event(chunk(model, { role: 'assistant', content: '' }, null)));
};

const endStream = (
  response: ServerResponse,
  { body }: ModelServerRequest,
  finish: string,
  usage: Said['usage'],
): void => {
  response.write(event(chunk(body.model, {}, finish)));
  if (body.stream_options?.include_usage === true)
    response.write(event(chunk(body.model, null, null, usage)));
  response.end('data: [DONE]\n\n');
};

type OnPiece = ModelServer['onPiece'];

const say = async (
  response: ServerResponse,
  request: ModelServerRequest,
  move: Said,
  onPiece: OnPiece,
): Promise<void> => {
  const { model, stream } = request.body;
  if (move.waitMs > 0) await wait(move.waitMs);
  if (stream !== true) {
    const message = { role: 'assistant', content: move.text, refusal: null };
    sendJson(response, 200, whole(model, message, move.finish, move.usage));
    return;
  }
  beginStream(response, model);
  // By the clock, so that late timers don't add up.
  let due = performance.now();
  let letters = 0;
  for (const content of pieces(move.text, move.lettersPerChunk)) {
    if (request.isAborted) return;
    due += move.msPerChunk;
    if (move.msPerChunk > 0) await wait(Math.max(0, due - performance.now()));
    response.write(event(chunk(model, { content }, null)));
    letters += content.length;
    onPiece(request, letters);
  }
  endStream(response, request, move.finish, move.usage);
};

/** Sends the beginning of an answer, so that all of it has arrived before what comes next. */
const sendPart = async (
  response: ServerResponse,
  { body }: ModelServerRequest,
  part: string,
): Promise<void> => {
  if (body.stream === true) {
    beginStream(response, body.model);
    for (const content of pieces(part, 8)) response.write(event(chunk(body.model, { content }, null)));
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`{"model":"m","choices":[{"message":{"content":"${part}`);
  }
  await wait(20);
};

const make = async (
  response: ServerResponse,
  request: ModelServerRequest,
  move: ModelMove,
  onPiece: OnPiece = () => undefined,
): Promise<void> => {
  const { model, stream } = request.body;
  switch (move.kind) {
    case 'say':
      return say(response, request, move, onPiece);
    case 'refuse': {
      const refusal = "I'm sorry, I can't help with that.";
      if (stream === true) {
        beginStream(response, model);
        response.write(event(chunk(model, { refusal }, null)));
        endStream(response, request, 'stop', null);
      } else
        sendJson(response, 200, whole(model, { role: 'assistant', content: null, refusal }, 'stop', null));
      return;
    }
    case 'no-choice':
      if (stream === true) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(`${event(chunk(model, null, null))}data: [DONE]\n\n`);
      } else sendJson(response, 200, whole(model, null, 'stop', null));
      return;
    case 'fail': {
      const { status, code, message, headers } = move;
      sendJson(response, status, { error: { message, type: 'some_error', param: null, code } }, headers);
      return;
    }
    case 'break-off':
      await sendPart(response, request, move.text.slice(0, move.afterLetters));
      response.destroy();
      return;
    case 'hang':
      if (move.afterLetters !== null)
        await sendPart(response, request, move.text.slice(0, move.afterLetters));
      return;
    case 'body':
      response.writeHead(200, { 'content-type': move.contentType });
      response.end(move.body);
  }
};

/**
 * Starts a server of Chat Completions on a free port of this machine, whose answers a test decides. It needs no test
 * runner, so scripts may measure against it too.
 */
export const startModelServer = async (): Promise<ModelServer> => {
  const requests: ModelServerRequest[] = [];
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received: Buffer[] = [];
    for await (const piece of incoming) received.push(piece);
    const { url = '', headers } = incoming;
    if (!/^\/v1\/chat\/completions(\?|$)/u.test(url)) {
      await make(response, { url, headers, body: { model: '', messages: [] }, isAborted: false }, fails(404));
      return;
    }
    const body = bodySchema.parse(JSON.parse(Buffer.concat(received).toString('utf8')));
    const request: ModelServerRequest = { url, headers, body, isAborted: false };
    response.on('close', () => {
      request.isAborted = !response.writableFinished;
    });
    requests.push(request);
    await make(response, request, server.answer(request, requests.length), server.onPiece);
  };
  const http = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const server: ModelServer = {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    answer: isCompliant,
    onPiece: () => undefined,
    close: async () => {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return server;
};
