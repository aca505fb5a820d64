import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { delay, HttpResponse, passthrough } from 'msw';
import { expect, test, vi } from 'vitest';
import { openAiEmbedder } from '../../../src/adapters/openai/embedder.ts';
import type { OpenAiEmbedderOptions } from '../../../src/adapters/openai/embedder-options.ts';
import {
  type EmbeddingRequest,
  goodAnswer,
  refusal,
  standInEmbeddingServer,
  unitVectorFor,
} from '../../support/embedding-server.ts';

const server = standInEmbeddingServer();

const secret = 'sk-planted-9f3a';

const open = (options: Partial<OpenAiEmbedderOptions> = {}) =>
  openAiEmbedder({ model: 'text-embedding-3-small', apiKey: secret, dimensions: 4, ...options });

/** A model on a server of one's own. */
const openLocal = (options: Partial<OpenAiEmbedderOptions> = {}) =>
  open({ model: 'e5', apiKey: undefined, baseUrl: 'http://localhost:11434/v1', ...options });

const expectVectorsOf = (vectors: readonly Float32Array[], texts: readonly string[]): void => {
  expect(vectors).toHaveLength(texts.length);
  texts.forEach((text, at) => {
    unitVectorFor(text).forEach((value, axis) => {
      expect(vectors[at]?.[axis]).toBeCloseTo(value, 6);
    });
  });
};

const texts = (count: number, of = 'Text'): string[] =>
  Array.from({ length: count }, (_, at) => `${of} number ${at}.`);

const inputs = (): readonly (readonly string[])[] => server.requests.map(({ input }) => input);

/** Answers at once where the client would otherwise wait for half a second and more. */
const soon = { headers: { 'retry-after-ms': '1' } };

test('OpenAI is asked for plain numbers of the wanted length, with the key, and vectors have unit length', async () => {
  const embedder = await open();
  const vectors = await embedder.embed(['Where is my key?', 'Där!'], 'passage');
  expectVectorsOf(vectors, ['Where is my key?', 'Där!']);
  const [request] = server.requests;
  expect(request?.url).toBe('https://api.openai.com/v1/embeddings');
  expect(request?.headers.get('authorization')).toBe(`Bearer ${secret}`);
  expect(request).toMatchObject({
    model: 'text-embedding-3-small',
    encoding_format: 'float',
    dimensions: 4,
  });
});

test('Azure is asked by deployment and version with the key in its own header', async () => {
  const embedder = await open({
    azure: {
      endpoint: 'https://lodestar.openai.azure.com/',
      apiVersion: '2024-10-21',
      deployment: 'care-vectors',
    },
  });
  await embedder.embed(['Where is my key?'], 'passage');
  const [request] = server.requests;
  expect(request?.url).toBe(
    'https://lodestar.openai.azure.com/openai/deployments/care-vectors/embeddings?api-version=2024-10-21',
  );
  expect(request?.headers.get('api-key')).toBe(secret);
  expect(request?.headers.get('authorization')).toBeNull();
  expect(embedder.id).toBe('azure:text-embedding-3-small:4:cut8192');
});

test('Azure by its newer address is asked like OpenAI', async () => {
  const embedder = await open({ baseUrl: 'https://lodestar.openai.azure.com/openai/v1/' });
  await embedder.embed(['Where is my key?'], 'passage');
  expect(server.requests[0]?.url).toBe('https://lodestar.openai.azure.com/openai/v1/embeddings');
  expect(embedder.id).toMatch(/^azure:/u);
});

test('a server of our own needs no key, is not asked to shorten vectors and gets small requests', async () => {
  const embedder = await openLocal();
  expectVectorsOf(await embedder.embed(texts(150), 'passage'), texts(150));
  expect(server.requests[0]?.url).toBe('http://localhost:11434/v1/embeddings');
  expect(server.requests[0]?.dimensions).toBeUndefined();
  expect(inputs().map(({ length }) => length)).toEqual([64, 64, 22]);
  expect(embedder.textsPerCall).toBe(128);
  const shortening = await openLocal({ sendDimensions: true });
  await shortening.embed(['One.'], 'passage');
  expect(server.requests.at(-1)?.dimensions).toBe(4);
});

test('only our own settings count, not those of the client, and the client prints nothing', async () => {
  const variables = {
    OPENAI_BASE_URL: 'https://elsewhere.example/v1',
    OPENAI_ORG_ID: 'org-elsewhere',
    OPENAI_PROJECT_ID: 'proj-elsewhere',
    OPENAI_API_KEY: 'sk-elsewhere',
    OPENAI_LOG: 'debug',
  };
  Object.assign(process.env, variables);
  const printed = (['debug', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  try {
    await (await open()).embed(['One.'], 'passage');
    const azure = { endpoint: 'https://lodestar.openai.azure.com', apiVersion: '2024-10-21' };
    await (await open({ azure })).embed(['One.'], 'passage');
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
  for (const spy of printed) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
  const asked = server.requests.map(({ url, headers }) => `${url} ${[...headers.values()].join(' ')}`);
  expect(asked.join('\n')).not.toContain('elsewhere');
  expect(asked[1]).toContain('/deployments/text-embedding-3-small/');
});

test('requests stay within 2,048 texts and within 300,000 tokens however the bytes become tokens', async () => {
  const embedder = await open();
  const short = texts(2_500);
  expectVectorsOf(await embedder.embed(short, 'passage'), short);
  expect(inputs().map(({ length }) => length)).toEqual([2_048, 452]);
  server.requests.length = 0;
  const long = texts(400).map((text) => `${text} ${'å'.repeat(500)}`);
  expectVectorsOf(await embedder.embed(long, 'passage'), long);
  expect(server.requests.length).toBe(2);
  for (const input of inputs()) expect(Buffer.byteLength(input.join(''))).toBeLessThanOrEqual(300_000);
  expect(embedder.textsPerCall).toBe(1_024);
});

test('a few requests run at a time, and the order is that of the texts whoever is ready first', async () => {
  let running = 0;
  let most = 0;
  server.answer = async (request, count) => {
    running += 1;
    most = Math.max(most, running);
    await delay(count % 2 === 0 ? 5 : 25);
    running -= 1;
    return HttpResponse.json(goodAnswer(request));
  };
  const embedder = await openLocal({ textsPerRequest: 3, requestsInFlight: 3 });
  expectVectorsOf(await embedder.embed(texts(40), 'passage'), texts(40));
  expect(server.requests).toHaveLength(14);
  expect(most).toBe(3);
});

test('requests of calls at the same time share the slots, and a question does not wait for them', async () => {
  const gate = Promise.withResolvers<void>();
  server.answer = async (request) => {
    if (request.input[0]?.startsWith('Passage')) await gate.promise;
    return HttpResponse.json(goodAnswer(request));
  };
  const embedder = await openLocal({ textsPerRequest: 2, requestsInFlight: 2 });
  const indexing = [texts(6, 'Passage'), texts(6, 'Passage')].map((call) => embedder.embed(call, 'passage'));
  expectVectorsOf(await embedder.embed(['A question?'], 'query'), ['A question?']);
  expect(inputs().filter(([first]) => first?.startsWith('Passage'))).toHaveLength(2);
  gate.resolve();
  for (const vectors of await Promise.all(indexing)) expectVectorsOf(vectors, texts(6, 'Passage'));
});

/** Servers that write protobuf as JSON leave a number out when it is 0. */
const withoutZero = ({
  index,
  embedding,
}: {
  readonly index: number;
  readonly embedding: readonly number[];
}) => (index === 0 ? { embedding } : { index, embedding });

test('an answer in another order is put right by its numbers, one without numbers is taken as it stands', async () => {
  const embedder = await openLocal();
  server.answer = (request) => {
    const answer = goodAnswer(request);
    return HttpResponse.json({ ...answer, data: answer.data.toReversed() });
  };
  expectVectorsOf(await embedder.embed(texts(12), 'passage'), texts(12));
  server.answer = (request) => {
    const data = goodAnswer(request).data.map(({ embedding }) => ({ embedding }));
    return HttpResponse.json({ data });
  };
  expectVectorsOf(await embedder.embed(texts(12), 'passage'), texts(12));
  server.answer = (request) => {
    const [first, ...others] = goodAnswer(request).data.toReversed();
    return HttpResponse.json({ data: [...others.map(withoutZero), first] });
  };
  expectVectorsOf(await embedder.embed(texts(12), 'passage'), texts(12));
});

const answering = (change: (data: ReturnType<typeof goodAnswer>['data']) => unknown) => {
  return (request: EmbeddingRequest): Response =>
    HttpResponse.json({ object: 'list', data: change(goodAnswer(request).data) });
};

const badAnswers: Readonly<Record<string, (request: EmbeddingRequest) => Response>> = {
  'too few vectors': answering((data) => data.slice(1)),
  'too many vectors': answering((data) => [...data, { index: data.length, embedding: [1, 2, 3, 4] }]),
  'vectors that all have number 0': answering((data) => data.map((row) => ({ ...row, index: 0 }))),
  'a vector that is too short': answering((data) => data.map((row) => ({ ...row, embedding: [1, 2, 3] }))),
  'an empty vector, as servers gave that know no base64': answering((data) =>
    data.map((row) => ({ ...row, embedding: [] })),
  ),
  'null in a vector': answering((data) => data.map((row) => ({ ...row, embedding: [1, null, 3, 4] }))),
  'words in a vector': answering((data) => data.map((row) => ({ ...row, embedding: [1, 'NaN', 3, 4] }))),
  'base64 instead of numbers': answering((data) => data.map((row) => ({ ...row, embedding: 'AACAPw==' }))),
  'a vector of zeros': answering((data) => data.map((row) => ({ ...row, embedding: [0, 0, 0, 0] }))),
  'a bare NaN, which is no JSON': () =>
    new HttpResponse('{"data":[{"index":0,"embedding":[NaN,1,1,1]},{"index":1,"embedding":[1,1,1,1]}]}', {
      headers: { 'content-type': 'application/json' },
    }),
  'a number beyond all bounds': () =>
    new HttpResponse('{"data":[{"index":0,"embedding":[1e999,1,1,1]},{"index":1,"embedding":[1,1,1,1]}]}', {
      headers: { 'content-type': 'application/json' },
    }),
  'a page for people': () => HttpResponse.html('<h1>Welcome</h1>'),
  nothing: () => new HttpResponse(null, { status: 204 }),
  'something else': () => HttpResponse.json({ ok: true }),
};

test.each(Object.keys(badAnswers))('%s is a fault and no vector', async (name) => {
  server.answer = (request) => badAnswers[name]?.(request) ?? HttpResponse.error();
  const embedder = await openLocal();
  await expect(embedder.embed(['A question?', 'Another?'], 'query')).rejects.toMatchObject({
    name: 'CopilotError',
    code: 'embedder-failed',
    retryable: false,
  });
});

test('an empty list and empty texts are not sent, and an empty text is like nothing in particular', async () => {
  const embedder = await open();
  expect(await embedder.embed([], 'passage')).toEqual([]);
  expect(await embedder.embed(['', ' \n\t'], 'passage')).toEqual([
    Float32Array.of(1, 0, 0, 0),
    Float32Array.of(1, 0, 0, 0),
  ]);
  expect(server.requests).toEqual([]);
  const vectors = await embedder.embed(['One.', '', 'Three.'], 'passage');
  expect(inputs()).toEqual([['One.', 'Three.']]);
  expectVectorsOf(
    [0, 2].map((at) => vectors[at] ?? new Float32Array()),
    ['One.', 'Three.'],
  );
  expect(vectors[1]).toEqual(Float32Array.of(1, 0, 0, 0));
});

test('questions and passages get what the model wants before them, an empty text not even that', async () => {
  const embedder = await openLocal({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  await embedder.embed(['Where?', ''], 'query');
  await embedder.embed(['Here.'], 'passage');
  expect(inputs()).toEqual([['query: Where?'], ['passage: Here.']]);
});

test('a long text is cut to two bytes per token, its prefix counted, and half a character is never sent', async () => {
  const embedder = await openLocal({ maxInputTokens: 50, passagePrefix: 'passage: ' });
  await embedder.embed([`a${'😀'.repeat(200)}`, 'broken \ud83d pair'], 'passage');
  const [[cut = '', mended = ''] = []] = inputs();
  expect(cut).toBe(`passage: a${'😀'.repeat(22)}`);
  expect(mended).toBe('passage: broken \ufffd pair');
});

/** Refuses a request with a text of more tokens than it takes; here every letter is a token. */
const takingOnly = (tokens: number) => (request: EmbeddingRequest) =>
  request.input.some((text) => text.length > tokens)
    ? refusal(400, 'context_length_exceeded')
    : HttpResponse.json(goodAnswer(request));

test('a text that is too long all the same is found, cut to one byte per token, and changes no other', async () => {
  server.answer = takingOnly(100);
  const embedder = await openLocal({ maxInputTokens: 100 });
  const odd = 'x'.repeat(180);
  const list = [...texts(9), odd, ...texts(9)];
  const sent = list.map((text) => text.slice(0, 100));
  expectVectorsOf(await embedder.embed(list, 'passage'), sent);
  expectVectorsOf(await embedder.embed([odd], 'query'), [odd.slice(0, 100)]);
});

test('a server that refuses whatever it is sent is not asked again and again', async () => {
  server.answer = () => refusal(400, 'model_not_loaded');
  const embedder = await openLocal();
  await expect(embedder.embed(texts(64), 'passage')).rejects.toMatchObject({
    retryable: false,
    details: { status: 400, code: 'model_not_loaded' },
  });
  expect(server.requests.length).toBeLessThanOrEqual(7);
});

const statuses: readonly (readonly [number, string | null, boolean, string])[] = [
  [400, null, false, 'dimensions'],
  [401, 'invalid_api_key', false, 'API key'],
  [403, null, false, 'API key'],
  [404, 'model_not_found', false, 'name of the model'],
  [408, null, true, 'later'],
  [409, null, true, 'later'],
  [413, null, false, 'longest input'],
  [422, null, false, 'longest input'],
  [429, 'rate_limit_exceeded', true, 'limit'],
  [429, 'insufficient_quota', false, 'quota'],
  [500, null, true, 'later'],
  [503, null, true, 'later'],
];

test.each(statuses)(
  'status %i with %s: retryable %s, and told what to do',
  async (status, code, retryable, word) => {
    server.answer = () => refusal(status, code, soon);
    const embedder = await open({ maxRetries: 2 });
    await expect(embedder.embed(['One.'], 'passage')).rejects.toMatchObject({
      code: 'embedder-failed',
      retryable,
      message: expect.stringContaining(word),
      details: { status, ...(code === null ? {} : { code }) },
    });
    expect(server.requests).toHaveLength([408, 409, 429].includes(status) || status >= 500 ? 3 : 1);
  },
);

test('a server that is busy for a moment is asked again', async () => {
  server.answer = (request, count) =>
    count < 3 ? refusal(429, 'rate_limit_exceeded', soon) : HttpResponse.json(goodAnswer(request));
  const embedder = await open();
  expectVectorsOf(await embedder.embed(['One.'], 'passage'), ['One.']);
  expect(server.requests).toHaveLength(3);
});

test('after a fault no further request of the call is sent', async () => {
  server.answer = () => refusal(401, 'invalid_api_key');
  const embedder = await openLocal({ textsPerRequest: 1, requestsInFlight: 2 });
  await expect(embedder.embed(texts(50), 'passage')).rejects.toMatchObject({ retryable: false });
  await delay(20);
  expect(server.requests.length).toBeLessThanOrEqual(4);
});

test('a question is given up after its own short time, second try included', async () => {
  server.answer = async () => {
    await delay('infinite');
    return HttpResponse.error();
  };
  const embedder = await open({ queryTimeoutMs: 150 });
  const start = performance.now();
  await expect(embedder.embed(['Where?'], 'query')).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
    message: expect.stringContaining('in time'),
  });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('a question is not kept waiting by a server that says when to come back', async () => {
  server.answer = () => refusal(429, 'rate_limit_exceeded', { headers: { 'retry-after': '30' } });
  const embedder = await open({ queryTimeoutMs: 150 });
  await expect(embedder.embed(['Where?'], 'query')).rejects.toMatchObject({ retryable: true });
});

test('what a server that limits us asks to wait is handed on, so that a job can be held off', async () => {
  server.answer = () =>
    refusal(429, 'rate_limit_exceeded', { headers: { 'retry-after-ms': '1', 'retry-after': '30' } });
  await expect((await open()).embed(['One.'], 'passage')).rejects.toMatchObject({
    code: 'embedder-failed',
    details: { status: 429, retryAfterMs: 1 },
  });
  server.answer = () => refusal(429, 'rate_limit_exceeded');
  const unsaid = await (await open({ queryTimeoutMs: 5_000 }))
    .embed(['One.'], 'query')
    .catch((error) => error);
  expect(unsaid.details).not.toHaveProperty('retryAfterMs');
});

test('passages have a time of their own, and it is tried again', async () => {
  server.answer = async (request, count) => {
    if (count === 1) await delay('infinite');
    return HttpResponse.json(goodAnswer(request));
  };
  const embedder = await open({ queryTimeoutMs: 1, passageTimeoutMs: 300 });
  expectVectorsOf(await embedder.embed(['One.'], 'passage'), ['One.']);
  expect(server.requests).toHaveLength(2);
});

test('a server that is not there is named as that', async () => {
  server.answer = () => passthrough();
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  await once(gone, 'close');
  const embedder = await openLocal({ baseUrl: `http://127.0.0.1:${port}/v1`, maxRetries: 0 });
  await expect(embedder.embed(['One.'], 'passage')).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
    message: expect.stringContaining('cannot be reached'),
    details: { reason: 'ECONNREFUSED' },
  });
});

test('no test reaches a server outside, even where nothing stands in for it', async () => {
  server.answer = () => passthrough();
  const embedder = await open({ maxRetries: 0 });
  await expect(embedder.embed(['One.'], 'passage')).rejects.toMatchObject({ retryable: true });
  await expect(fetch('https://api.openai.com/v1/models')).rejects.toThrow();
});

test('neither key nor words of a customer are in what is thrown, whatever the server repeats', async () => {
  const words = 'Moira Quill, 12 Harbour Lane';
  const planted = `Bad key ${secret} for input: ${words}`;
  const answers: readonly (() => Response)[] = [
    () => refusal(401, `${secret} is wrong`, { message: planted }),
    () => refusal(400, words, { message: planted, headers: { 'x-request-id': words } }),
    () => refusal(500, null, { message: planted, ...soon }),
    () => HttpResponse.json({ detail: [{ input: words, msg: planted }] }, { status: 422 }),
    () => new HttpResponse(planted, { status: 502, ...soon }),
    () => new HttpResponse(planted),
    () => HttpResponse.json({ data: [{ index: 0, embedding: [planted] }] }),
    () => HttpResponse.error(),
  ];
  const embedder = await open({ maxRetries: 0 });
  for (const answer of answers) {
    server.answer = answer;
    const error: unknown = await embedder.embed([words], 'passage').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'CopilotError', code: 'embedder-failed' });
    const shown = [];
    for (let at = error; at instanceof Error; at = at.cause) {
      shown.push(at.message, at.stack, JSON.stringify(at));
    }
    expect(shown.join('\n')).not.toContain(secret);
    expect(shown.join('\n')).not.toContain('Harbour');
  }
});

test('the dimensions are asked for once at opening where nobody knows them', async () => {
  const embedder = await openLocal({ dimensions: undefined, passagePrefix: 'passage: ' });
  expect(embedder.dimensions).toBe(4);
  expect(inputs()).toEqual([['passage: Hello']]);
  expect((await open({ dimensions: undefined })).dimensions).toBe(1_536);
  expect((await open({ model: 'text-embedding-3-large', dimensions: undefined })).dimensions).toBe(3_072);
  expect(server.requests).toHaveLength(1);
});

test('opening fails with a clear word when the dimensions cannot be learned', async () => {
  server.answer = () => refusal(404, 'model_not_found');
  await expect(openLocal({ dimensions: undefined })).rejects.toMatchObject({
    code: 'embedder-failed',
    message: expect.stringContaining('does not know this model'),
  });
  server.answer = answering(() => []);
  await expect(openLocal({ dimensions: undefined })).rejects.toMatchObject({ code: 'embedder-failed' });
});

test('vectors are kept apart by everything that changes them, and not by where the server stands', async () => {
  const ids = await Promise.all(
    [
      {},
      { model: 'other' },
      { dimensions: 8 },
      { queryPrefix: 'query: ' },
      { passagePrefix: 'query: ' },
      { maxInputTokens: 256 },
      { revision: '2' },
    ].map(async (options) => (await openLocal(options)).id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('compatible:e5:4:cut512');
  expect((await openLocal({ baseUrl: 'http://gpu.lodestar.example/v1' })).id).toBe(ids[0]);
  expect((await open()).id).toBe('openai:text-embedding-3-small:4:cut8192');
});

test('closing gives up what is under way as a fault that may be tried again', async () => {
  server.answer = async () => {
    await delay('infinite');
    return HttpResponse.error();
  };
  const embedder = await open();
  const owed = embedder.embed(['One.'], 'passage');
  const outcome = expect(owed).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
    message: expect.stringContaining('closed'),
  });
  await delay(20);
  await embedder.close();
  await outcome;
});
