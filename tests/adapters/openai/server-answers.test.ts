import { readdirSync, readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openAiChatServer } from '../../../src/adapters/openai/chat-server.ts';
import type { AnswerFormat, ServerRequest } from '../../../src/model/chat-server.ts';

/**
 * Whole answers, streams and errors in the shapes of the servers' own documentation, with every field that they send and we
 * don't read: OpenAI, Azure OpenAI, Ollama, vLLM, LM Studio and llama.cpp.
 */
const folder = new URL('server-answers/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const errorSchema = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.record(z.string(), z.unknown()),
});

let respond: () => Response = () => HttpResponse.error();
const network = setupServer(http.post('http://models.example/v1/chat/completions', () => respond()));

beforeAll(() => network.listen());
afterAll(() => network.close());

const open = () =>
  openAiChatServer({
    model: 'asked-model',
    baseUrl: 'http://models.example/v1',
    apiKey: 'sk-planted-9f3a',
    maxRetries: 0,
  });

const requestIn = (format: AnswerFormat = { kind: 'text' }): ServerRequest => ({
  messages: [{ role: 'user', text: 'Until when is charging free?' }],
  format,
  maxOutputTokens: null,
  signal: null,
});

const whole = 'Charging is free until 31 March 2027.';
const [openai, vllm] = ['gpt-5-mini-2025-08-07', 'Qwen/Qwen3-8B'];
const large = { inputTokens: 1_412, cachedInputTokens: 1_280, outputTokens: 18, isEstimated: false };
const small = { inputTokens: 112, cachedInputTokens: 0, outputTokens: 18, isEstimated: false };
const unspoken = { inputTokens: 1_412, cachedInputTokens: 0, outputTokens: 0, isEstimated: false };

const answers = [
  ['openai-complete.json', { text: whole, finish: 'complete', usage: large, model: openai }],
  ['openai-refusal.json', { text: '', finish: 'refused', usage: large, model: openai }],
  ['openai-length.json', { text: 'Charging is', finish: 'truncated', usage: large, model: openai }],
  ['azure-complete.json', { text: whole, finish: 'complete', usage: large, model: openai }],
  ['azure-content-filter.json', { text: '', finish: 'filtered', usage: unspoken, model: openai }],
  ['ollama-complete.json', { text: whole, finish: 'complete', usage: small, model: 'qwen3:8b' }],
  ['vllm-reasoning.json', { text: whole, finish: 'complete', usage: small, model: vllm }],
  ['lm-studio-complete.json', { text: whole, finish: 'complete', usage: small, model: 'qwen3-8b' }],
  [
    'llama-cpp-complete.json',
    { text: whole, finish: 'complete', usage: small, model: 'qwen3-8b-q4_k_m.gguf' },
  ],
] as const;

test.each(answers)('a whole answer is read right: %s', async (file, expected) => {
  respond = () => HttpResponse.json(JSON.parse(read(file)));
  expect(await open().ask(requestIn())).toEqual(expected);
});

const streams = [
  ['openai-complete.sse', 3, whole, { finish: 'complete', usage: large, model: openai }],
  ['openai-refusal.sse', 0, '', { finish: 'refused', usage: large, model: openai }],
  ['openai-length.sse', 1, 'Charging is', { finish: 'truncated', usage: large, model: openai }],
  ['azure-complete.sse', 3, whole, { finish: 'complete', usage: large, model: openai }],
  ['azure-content-filter.sse', 1, 'Charging is', { finish: 'filtered', usage: large, model: openai }],
  ['ollama-complete.sse', 3, whole, { finish: 'complete', usage: small, model: 'qwen3:8b' }],
  ['vllm-reasoning.sse', 3, whole, { finish: 'complete', usage: small, model: vllm }],
  ['lm-studio-complete.sse', 3, whole, { finish: 'complete', usage: small, model: 'qwen3-8b' }],
  ['llama-cpp-complete.sse', 3, whole, { finish: 'complete', usage: small, model: 'qwen3-8b-q4_k_m.gguf' }],
] as const;

test.each(streams)('a stream is read right: %s', async (file, pieces, text, end) => {
  respond = () => new HttpResponse(read(file), { headers: { 'content-type': 'text/event-stream' } });
  const events = [];
  for await (const event of open().stream(requestIn())) events.push(event);
  const texts = events.flatMap((event) => (event.kind === 'text' ? [event.text] : []));
  expect([texts.length, texts.join('')]).toEqual([pieces, text]);
  expect(events.at(-1)).toEqual({ kind: 'end', ...end });
});

const failing = (file: string): void => {
  const { status, headers, body } = errorSchema.parse(JSON.parse(read(file)));
  respond = () => HttpResponse.json(body, { status, headers });
};

const faults = [
  ['error-openai-400-context.json', false, { code: 'context_length_exceeded' }, /refused the request/u],
  ['error-openai-401.json', false, { code: 'invalid_api_key' }, /refused the key/u],
  ['error-openai-404.json', false, { code: 'model_not_found' }, /does not know this model/u],
  ['error-openai-429-quota.json', false, { code: 'insufficient_quota' }, /no quota left/u],
  [
    'error-openai-429-rate.json',
    true,
    { code: 'rate_limit_exceeded', retryAfterMs: 1_000 },
    /more often than it allows/u,
  ],
  ['error-openai-500.json', true, { status: 500 }, /failed; try again/u],
  ['error-azure-401.json', false, { code: '401' }, /refused the key/u],
  ['error-azure-404.json', false, { code: 'DeploymentNotFound' }, /does not know this model/u],
  ['error-azure-429.json', true, { code: '429', retryAfterMs: 7_000 }, /more often than it allows/u],
  ['error-ollama-404.json', false, { status: 404 }, /does not know this model/u],
  ['error-vllm-400.json', false, { status: 400 }, /refused the request/u],
  ['error-llama-cpp-503.json', true, { status: 503 }, /failed; try again/u],
] as const;

describe('an error', () => {
  test.each(faults)('is told in our words: %s', async (file, retryable, details, message) => {
    failing(file);
    const told = await open()
      .ask(requestIn())
      .catch((error: unknown) => error);
    expect(told).toMatchObject({
      code: 'model-failed',
      retryable,
      details,
      message: expect.stringMatching(message),
    });
    expect(JSON.stringify(told)).not.toMatch(/9f3a|subscription key|exceeded your/u);
  });

  test('of the content filter is an answer that was filtered, whole or as a stream', async () => {
    failing('error-azure-400-content-filter.json');
    expect(await open().ask(requestIn())).toMatchObject({ text: '', finish: 'filtered' });
    const events = [];
    for await (const event of open().stream(requestIn())) events.push(event);
    expect(events).toMatchObject([{ kind: 'end', finish: 'filtered' }]);
  });

  test('about the format of the answer lets it be asked for in another, and is a fault where none was asked', async () => {
    failing('error-lm-studio-400-format.json');
    expect(await open().ask(requestIn({ kind: 'json-object' }))).toBe('format-refused');
    await expect(open().ask(requestIn())).rejects.toMatchObject({ details: { status: 400 } });
  });
});

test('every file of answers is read by a test', () => {
  const tested = [...answers, ...streams, ...faults].map(([file]): string => file);
  const rest = ['error-azure-400-content-filter.json', 'error-lm-studio-400-format.json'];
  expect(readdirSync(folder).sort()).toEqual([...tested, ...rest].sort());
});
