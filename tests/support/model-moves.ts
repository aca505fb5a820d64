/** What a fake model server does with one request. */
export type ModelMove =
  | ({ readonly kind: 'say'; readonly text: string } & Pace)
  | { readonly kind: 'refuse' }
  /** An answer without any choice. */
  | { readonly kind: 'no-choice' }
  | {
      readonly kind: 'fail';
      readonly status: number;
      readonly code: string | null;
      readonly message: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** Sends so many letters, then closes the connection. */
  | { readonly kind: 'break-off'; readonly text: string; readonly afterLetters: number }
  /** Sends so many letters, then nothing; before the head of the answer where it is null. */
  | { readonly kind: 'hang'; readonly text: string; readonly afterLetters: number | null }
  /** Status 200 with this body, whatever was asked. */
  | { readonly kind: 'body'; readonly body: string; readonly contentType: string };

type Pace = {
  /** Before the first byte. */
  readonly waitMs: number;
  /** Of a stream. */
  readonly lettersPerChunk: number;
  readonly msPerChunk: number;
  readonly finish: 'stop' | 'length' | 'content_filter';
  /** Null tells no usage. */
  readonly usage: { readonly input: number; readonly output: number; readonly cached: number } | null;
};

const usualPace: Pace = {
  waitMs: 0,
  lettersPerChunk: 8,
  msPerChunk: 0,
  finish: 'stop',
  usage: { input: 100, output: 20, cached: 0 },
};

/** Answers with a text. */
export const says = (text: string, pace: Partial<Pace> = {}): ModelMove => ({
  kind: 'say',
  text,
  ...usualPace,
  ...pace,
});

/** Answers with a value as JSON. */
export const saysValue = (value: unknown, pace: Partial<Pace> = {}): ModelMove =>
  says(JSON.stringify(value), pace);

/** Answers with a status and an error as OpenAI words it. */
export const fails = (
  status: number,
  options: {
    readonly code?: string;
    readonly message?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): ModelMove => ({
  kind: 'fail',
  status,
  code: options.code ?? null,
  message: options.message ?? 'No.',
  headers: options.headers ?? {},
});

/** Answers that it is asked too often, and when to come again. */
export const isBusy = (retryAfter: Readonly<Record<string, string>> = { 'retry-after-ms': '1' }): ModelMove =>
  fails(429, { code: 'rate_limit_exceeded', headers: retryAfter });

/** Answers that its filter of contents would not let the request through, as Azure words it. */
export const filtersRequest = (): ModelMove =>
  fails(400, { code: 'content_filter', message: 'The response was filtered.' });

export const refuses: ModelMove = { kind: 'refuse' };

export const hasNoChoice: ModelMove = { kind: 'no-choice' };

export const breaksOff = (text: string, afterLetters: number): ModelMove => ({
  kind: 'break-off',
  text,
  afterLetters,
});

export const hangs = (text = '', afterLetters: number | null = null): ModelMove => ({
  kind: 'hang',
  text,
  afterLetters,
});

/** Answers with something that is no JSON, or with another page altogether. */
export const sendsBody = (body: string, contentType = 'application/json'): ModelMove => ({
  kind: 'body',
  body,
  contentType,
});
