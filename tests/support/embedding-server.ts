import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { z } from 'zod';

const bodySchema = z.object({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string(),
  dimensions: z.number().optional(),
});

/** What was asked, as it arrived. */
export type EmbeddingRequest = z.output<typeof bodySchema> & {
  readonly url: string;
  readonly headers: Headers;
};

/** A vector that only this text has: its length in characters and in bytes, its first and its last letter. */
const vectorFor = (text: string): readonly number[] => [
  text.length,
  Buffer.byteLength(text),
  text.codePointAt(0) ?? 0,
  text.codePointAt(text.length - 1) ?? 0,
];

/** Gives that vector scaled to length 1, as an embedder has to. */
export const unitVectorFor = (text: string): readonly number[] => {
  const vector = vectorFor(text);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
};

/** Gives the answer of a well-behaved server: one vector of four numbers per text, in order. */
export const goodAnswer = ({ input, model }: Pick<EmbeddingRequest, 'input' | 'model'>) => ({
  object: 'list',
  model,
  data: input.map((text, index) => ({ object: 'embedding', index, embedding: vectorFor(text) })),
  usage: { prompt_tokens: 1, total_tokens: 1 },
});

/** Gives what OpenAI answers when it will not do what it is asked. */
export const refusal = (
  status: number,
  code: string | null,
  options: { readonly message?: string; readonly headers?: Record<string, string> } = {},
) =>
  HttpResponse.json(
    { error: { message: options.message ?? 'No.', type: 'some_error', param: null, code } },
    { status, headers: options.headers ?? {} },
  );

type Answer = (request: EmbeddingRequest, count: number) => Response | Promise<Response>;

/**
 * Stands in for every embedding server while the tests of a file run; any other request fails. A test sets `answer`, and
 * reads what was asked in `requests`; both are as new for each test.
 */
export const standInEmbeddingServer = () => {
  const usual: Answer = (request) => HttpResponse.json(goodAnswer(request));
  const stand = { requests: [] as EmbeddingRequest[], answer: usual };
  const server = setupServer(
    http.post(/\/embeddings(\?|$)/u, async ({ request }) => {
      const { url, headers } = request;
      const asked = { ...bodySchema.parse(await request.json()), url, headers };
      stand.requests.push(asked);
      return stand.answer(asked, stand.requests.length);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => {
    stand.requests.length = 0;
    stand.answer = usual;
  });
  afterAll(() => server.close());
  return stand;
};
