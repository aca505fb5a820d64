import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openAiChatModel } from '../../../src/adapters/openai/chat-model.ts';
import type { OpenAiChatOptions } from '../../../src/adapters/openai/chat-options.ts';
import type { TextEvent } from '../../../src/model/chat-model.ts';
import { describeChatModel } from '../../contract/chat-model-contract.ts';
import { breaksOff, fails, hangs, isBusy, says, saysValue, sendsBody } from '../../support/model-moves.ts';
import { inTurn, isCompliant, type ModelServer, startModelServer } from '../../support/model-server.ts';

describeChatModel('OpenAI', async (moves, capabilities) => {
  const fake = await startModelServer();
  fake.answer = inTurn(...moves);
  const model = openAiChatModel({
    model: 'm',
    baseUrl: fake.url,
    maxRetries: 0,
    capabilities: { structured: 'json-schema', ...capabilities },
  });
  return {
    model,
    asked: () => fake.requests.map(({ body }) => body.messages.map(({ content }) => content).join('\n')),
    close: async () => {
      await model.close();
      await fake.close();
    },
  };
});

let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer();
});

beforeEach(() => {
  server.requests.length = 0;
  server.answer = isCompliant;
});

afterAll(() => server.close());

const open = (options: Partial<OpenAiChatOptions> = {}) =>
  openAiChatModel({ model: 'm', baseUrl: server.url, ...options });

const shape = { name: 'answer', schema: z.object({ answer: z.string() }) };

const messages = [{ role: 'user', text: 'Is charging free?' }] as const;

const complete = (options: Partial<OpenAiChatOptions> = {}) => open(options).complete({ messages, shape });

const drain = async (events: AsyncIterable<TextEvent>): Promise<string> => {
  let text = '';
  for await (const event of events) if (event.kind === 'text') text += event.text;
  return text;
};

test.each([408, 409, 429, 500, 503])('status %d is tried again at most twice', async (status) => {
  server.answer = inTurn(
    fails(status, { headers: { 'retry-after-ms': '1' } }),
    saysValue({ answer: 'Yes.' }),
  );
  expect(await complete()).toMatchObject({ value: { answer: 'Yes.' }, tries: 1 });
  expect(server.requests).toHaveLength(2);
  server.requests.length = 0;
  server.answer = () => fails(status, { headers: { 'retry-after-ms': '1' } });
  await expect(complete()).rejects.toMatchObject({
    code: 'model-failed',
    retryable: true,
    details: { status },
  });
  expect(server.requests).toHaveLength(3);
});

test.each([400, 401, 403, 404, 422])('status %d is not tried again', async (status) => {
  server.answer = () => fails(status);
  await expect(complete()).rejects.toMatchObject({ retryable: false, details: { status } });
  expect(server.requests).toHaveLength(1);
});

test('a server that says when to come again is asked no sooner', async () => {
  server.answer = inTurn(isBusy({ 'retry-after': '1' }), saysValue({ answer: 'Yes.' }));
  const start = performance.now();
  await complete();
  const waited = performance.now() - start;
  expect(waited).toBeGreaterThanOrEqual(990);
  expect(waited).toBeLessThan(3_000);
});

test('without a word when to come again, tries are apart by half a second less up to a quarter at random', async () => {
  server.answer = inTurn(fails(500), saysValue({ answer: 'Yes.' }));
  const waits = await Promise.all(
    [1, 2, 3].map(async () => {
      const own = await startModelServer();
      own.answer = inTurn(fails(500), saysValue({ answer: 'Yes.' }));
      const start = performance.now();
      await complete({ baseUrl: own.url });
      const waited = performance.now() - start;
      await own.close();
      return waited;
    }),
  );
  for (const waited of waits) {
    expect(waited).toBeGreaterThanOrEqual(370);
    expect(waited).toBeLessThan(1_500);
  }
  expect(new Set(waits).size).toBe(3);
});

test('an account without quota is told as such and not as a server that is busy', async () => {
  server.answer = () => fails(429, { code: 'insufficient_quota', headers: { 'retry-after-ms': '1' } });
  await expect(complete()).rejects.toMatchObject({
    retryable: false,
    message: 'The model server has no quota left for this account.',
  });
});

test('a server that does not answer in time is a fault that may pass', async () => {
  server.answer = () => hangs();
  const asking = complete({ timeoutMs: 50, maxRetries: 1 });
  await expect(asking).rejects.toMatchObject({ code: 'model-failed', retryable: true });
  expect(server.requests).toHaveLength(2);
});

test('all tries together have a time, too, whatever the server asks to wait', async () => {
  server.answer = () => isBusy({ 'retry-after': '30' });
  const start = performance.now();
  await expect(complete({ totalTimeoutMs: 100 })).rejects.toMatchObject({ retryable: true });
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('a stream that stalls is given up, with what came before', async () => {
  server.answer = () => hangs('Charging is free.', 16);
  let text = '';
  const reading = (async () => {
    for await (const event of open({ timeoutMs: 80 }).stream({ messages }))
      if (event.kind === 'text') text += event.text;
  })();
  await expect(reading).rejects.toMatchObject({ code: 'model-failed', retryable: true });
  expect(text).toBe('Charging is free');
});

test('a reader who takes longer than the server may is not cut off', async () => {
  server.answer = () => says('Charging is free until March.');
  let text = '';
  for await (const event of open({ timeoutMs: 40 }).stream({ messages })) {
    if (event.kind === 'text') text += event.text;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  expect(text).toBe('Charging is free until March.');
});

test('to stop reading closes the connection', async () => {
  server.answer = () => says('x'.repeat(4_000), { msPerChunk: 5 });
  for await (const event of open().stream({ messages })) {
    if (event.kind === 'text') break;
  }
  await expect.poll(() => server.requests[0]?.isAborted).toBe(true);
});

test('to close the model ends its calls, and it can be asked again', async () => {
  server.answer = inTurn(hangs(), saysValue({ answer: 'Yes.' }));
  const model = open();
  const asking = model.complete({ messages, shape });
  setTimeout(() => void model.close(), 20);
  await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(() => server.requests[0]?.isAborted).toBe(true);
  expect(await model.complete({ messages, shape })).toMatchObject({ outcome: 'complete' });
});

test('the first piece is given on while the server still writes', async () => {
  const text = 'Charging is free until March.';
  server.answer = () => says(text, { lettersPerChunk: 4, msPerChunk: 30 });
  const times: number[] = [];
  for await (const event of open().stream({ messages }))
    if (event.kind === 'text') times.push(performance.now());
  expect(times.length).toBe(Math.ceil(text.length / 4));
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(120);
});

test('a server that cannot stream is asked for the whole and gives it in one piece', async () => {
  server.answer = () => says('Charging is free.');
  const model = open({ capabilities: { streaming: false } });
  const events: TextEvent[] = [];
  for await (const event of model.stream({ messages })) events.push(event);
  expect(events.map(({ kind }) => kind)).toEqual(['text', 'end']);
  expect(server.requests[0]?.body.stream).toBeUndefined();
});

test('usage is not asked for of a server that would refuse the question', async () => {
  const model = open({ capabilities: { usageInStream: false } });
  await drain(model.stream({ messages }));
  expect(server.requests[0]?.body.stream_options).toBeUndefined();
});

test('nothing but common fields is sent to a server of our own unless the options say so', async () => {
  await open()
    .complete({ messages, shape, maxOutputTokens: 50 })
    .catch(() => null);
  expect(Object.keys(server.requests[0]?.body ?? {}).sort()).toEqual([
    'max_tokens',
    'messages',
    'model',
    'response_format',
  ]);
  await complete({ temperature: 0, outputLimitField: 'max_completion_tokens' });
  expect(server.requests.at(-1)?.body).toMatchObject({ temperature: 0 });
});

test.each([
  ['no JSON', sendsBody('<html>Welcome</html>', 'text/html')],
  ['JSON of another kind', sendsBody('{"hello":"world"}')],
])('%s is told as an address that does not speak the protocol', async (_, move) => {
  server.answer = () => move;
  await expect(complete()).rejects.toMatchObject({ code: 'model-failed', retryable: false });
  await expect(drain(open().stream({ messages }))).rejects.toMatchObject({ code: 'model-failed' });
});

test('an answer that is cut within its JSON is a fault that holds none of it', async () => {
  server.answer = () => breaksOff('Greta Planted asked', 12);
  const fault = await complete({ maxRetries: 0 }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'model-failed' });
  expect(JSON.stringify(fault)).not.toContain('Greta');
});

test('a stream with a piece that is no JSON ends with a fault after what came before', async () => {
  const good =
    'data: {"model":"m","choices":[{"index":0,"delta":{"content":"Yes"},"finish_reason":null}]}\n\n';
  server.answer = () => sendsBody(`${good}data: {"choices":[{"de\n\n`, 'text/event-stream');
  let text = '';
  const reading = (async () => {
    for await (const event of open().stream({ messages })) if (event.kind === 'text') text += event.text;
  })();
  await expect(reading).rejects.toMatchObject({ code: 'model-failed' });
  expect(text).toBe('Yes');
});

test('an error in the middle of a stream, as servers send it with status 200, is a fault', async () => {
  const good =
    'data: {"model":"m","choices":[{"index":0,"delta":{"content":"Yes"},"finish_reason":null}]}\n\n';
  const bad = 'data: {"error":{"message":"Greta Planted","code":"server_error"}}\n\n';
  server.answer = () => sendsBody(`${good}${bad}`, 'text/event-stream');
  await expect(drain(open().stream({ messages }))).rejects.toMatchObject({
    code: 'model-failed',
    message: expect.not.stringContaining('Greta'),
  });
});

test('a server that failed three times in a row is left alone, then tried by one call', async () => {
  let isDown = true;
  server.answer = (request) => (isDown ? fails(503) : isCompliant(request));
  const model = open({ maxRetries: 0, restMs: 80, capabilities: { structured: 'json-schema' } });
  const ask = () => model.complete({ messages, shape });
  for (let call = 0; call < 3; call += 1)
    await expect(ask()).rejects.toMatchObject({ details: { status: 503 } });
  await expect(ask()).rejects.toMatchObject({
    code: 'model-failed',
    retryable: true,
    details: { resting: true },
  });
  await expect(drain(model.stream({ messages }))).rejects.toMatchObject({ details: { resting: true } });
  expect(server.requests).toHaveLength(3);
  isDown = false;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await ask()).toMatchObject({ outcome: 'complete' });
  expect(server.requests).toHaveLength(4);
});

test('refused requests and cancelled calls do not make the server rest', async () => {
  server.answer = () => fails(401);
  const model = open({ maxRetries: 0 });
  for (let call = 0; call < 4; call += 1)
    await expect(model.complete({ messages, shape })).rejects.toMatchObject({ details: { status: 401 } });
  server.answer = () => hangs();
  for (let call = 0; call < 4; call += 1)
    await expect(model.complete({ messages, shape, signal: AbortSignal.timeout(5) })).rejects.toMatchObject({
      code: 'cancelled',
    });
  expect(server.requests).toHaveLength(8);
});

test('a server that cannot be reached is told so, with the reason of the network', async () => {
  const gone = await startModelServer();
  await gone.close();
  await expect(complete({ baseUrl: gone.url, maxRetries: 0 })).rejects.toMatchObject({
    retryable: true,
    details: { reason: 'ECONNREFUSED' },
  });
});
