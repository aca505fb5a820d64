/** A server that names a day is asked again sooner: what it waits for may pass before, and a queue waits with it. */
const longestMs = 3_600_000;

type Headers = {
  /** Milliseconds; from OpenAI and Azure. */
  readonly 'retry-after-ms'?: string | null | undefined;
  /** Seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
  readonly 'retry-after'?: string | null | undefined;
};

const numberIn = (text: string | null | undefined): number =>
  text === null || text === undefined || text.trim() === '' ? Number.NaN : Number(text);

/**
 * Gives what a fault says in `details.retryAfterMs` about an answer that asks to wait: milliseconds, at most an hour; nothing for any
 * other answer, and for a wait that is over or cannot be read.
 */
export const askedWait = (
  status: number,
  headers: Headers,
  now: number = Date.now(),
): { readonly retryAfterMs?: number } => {
  if (status !== 429 && status !== 503) return {};
  const given = headers['retry-after'];
  const waits = [numberIn(headers['retry-after-ms']), numberIn(given) * 1_000, Date.parse(given ?? '') - now];
  const wait = waits.find((each) => !Number.isNaN(each)) ?? 0;
  return wait > 0 ? { retryAfterMs: Math.min(Math.ceil(wait), longestMs) } : {};
};
