import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openAiChatModel } from '../../../src/adapters/openai/chat-model.ts';
import type { OpenAiChatOptions } from '../../../src/adapters/openai/chat-options.ts';

type Asked = { readonly url: string; readonly headers: Headers; readonly body: Record<string, unknown> };

const asked: Asked[] = [];

/** In the shape of https://platform.openai.com/docs/api-reference/chat/object, with fields that we don't read. */
const documented = {
  id: 'chatcmpl-CkT2a',
  object: 'chat.completion',
  created: 1_795_000_000,
  model: 'gpt-5-mini-2025-08-07',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: '{"answer":"Yes."}', refusal: null, annotations: [] },
      finish_reason: 'stop',
    },
  ],
  usage: {
    prompt_tokens: 1_412,
    completion_tokens: 18,
    total_tokens: 1_430,
    prompt_tokens_details: { cached_tokens: 1_280, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  },
  service_tier: 'default',
  system_fingerprint: null,
};

const server = setupServer(
  http.post(/\/chat\/completions(\?|$)/u, async ({ request }) => {
    const { url, headers } = request;
    asked.push({ url, headers, body: z.record(z.string(), z.unknown()).parse(await request.json()) });
    return HttpResponse.json(documented);
  }),
);

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

const key = 'sk-planted-9f3a';

const ask = async (options: Partial<OpenAiChatOptions> = {}) => {
  const model = openAiChatModel({ model: 'gpt-5-mini', apiKey: key, ...options });
  const shape = { name: 'answer', schema: z.object({ answer: z.string().min(1).nullable() }) };
  const completion = await model.complete({
    messages: [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: 'Is charging free? \uD83D' },
    ],
    shape,
    maxOutputTokens: 200,
  });
  const [request] = asked;
  if (request === undefined) throw new Error('Nothing was asked.');
  return { completion, ...request };
};

test('OpenAI is asked by model with a strict schema, the key and the newer limit of tokens', async () => {
  const { url, headers, body, completion } = await ask();
  expect(url).toBe('https://api.openai.com/v1/chat/completions');
  expect(headers.get('authorization')).toBe(`Bearer ${key}`);
  expect(body).toEqual({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Is charging free? \uFFFD' },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: {
        name: 'answer',
        strict: true,
        schema: {
          type: 'object',
          properties: { answer: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
          required: ['answer'],
          additionalProperties: false,
        },
      },
    },
    max_completion_tokens: 200,
  });
  expect(completion).toMatchObject({
    outcome: 'complete',
    value: { answer: 'Yes.' },
    usage: { inputTokens: 1_412, cachedInputTokens: 1_280, outputTokens: 18, isEstimated: false },
    model: 'gpt-5-mini-2025-08-07',
  });
});

test('Azure is asked by deployment and version with the key in its own header', async () => {
  const azure = {
    endpoint: 'https://lodestar.openai.azure.com/',
    apiVersion: '2024-10-21',
    deployment: 'care',
  };
  const { url, headers, body } = await ask({ azure });
  expect(url).toBe(
    'https://lodestar.openai.azure.com/openai/deployments/care/chat/completions?api-version=2024-10-21',
  );
  expect(headers.get('api-key')).toBe(key);
  expect(headers.get('authorization')).toBeNull();
  expect(body).toMatchObject({ response_format: { type: 'json_schema' }, max_completion_tokens: 200 });
});

test('Azure by its newer address is asked like OpenAI', async () => {
  const { url, headers, body } = await ask({ baseUrl: 'https://lodestar.openai.azure.com/openai/v1/' });
  expect(url).toBe('https://lodestar.openai.azure.com/openai/v1/chat/completions');
  expect(headers.get('authorization')).toBe(`Bearer ${key}`);
  expect(body).toMatchObject({ model: 'gpt-5-mini', max_completion_tokens: 200 });
});

test('a server of our own needs no key and is asked in JSON mode with the older limit of tokens', async () => {
  const { url, body } = await ask({ apiKey: undefined, baseUrl: 'http://gpu.internal:8000/v1' });
  expect(url).toBe('http://gpu.internal:8000/v1/chat/completions');
  expect(body).toMatchObject({ response_format: { type: 'json_object' }, max_tokens: 200 });
  expect(JSON.stringify(body['messages'])).toContain('JSON schema');
});

test('only our own settings count, not those of the client, and the client prints nothing', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1');
  vi.stubEnv('OPENAI_API_KEY', 'sk-elsewhere');
  vi.stubEnv('OPENAI_LOG', 'debug');
  const printed = (['debug', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  const { url, headers } = await ask();
  vi.unstubAllEnvs();
  expect(`${url} ${[...headers.values()].join(' ')}`).not.toContain('elsewhere');
  for (const spy of printed) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});
