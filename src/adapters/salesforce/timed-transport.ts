import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpResponse } from 'jsforce/lib/types/common.js';
import type { StreamPromise as Sent } from 'jsforce/lib/util/promise.js';
import { StreamPromise, Transport } from './jsforce-parts.ts';
import { SalesforceFault } from './salesforce-fault.ts';

const faultOf = (error: unknown): SalesforceFault => {
  if (error instanceof Error && error.name === 'TimeoutError') return new SalesforceFault('TIME_OUT');
  const isCut = error instanceof TypeError && error.message === 'terminated';
  return new SalesforceFault(isCut ? 'NO_DATA' : 'NO_CONNECTION');
};

const send = async (
  { url, method, headers, body }: HttpRequest,
  timeoutMs: number,
): Promise<HttpResponse> => {
  try {
    const response = await fetch(url, {
      method,
      headers: headers ?? {},
      body: typeof body === 'string' ? body : null,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  } catch (error) {
    throw faultOf(error);
  }
};

/**
 * Sends the requests of jsforce with a time limit over the whole answer. Its own transport limits only the time until the
 * headers, ends the process when a body breaks off, and repeats requests without a word; here the caller does.
 */
export class TimedTransport extends Transport {
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    super();
    this.#timeoutMs = timeoutMs;
  }

  override httpRequest(request: HttpRequest): Sent<HttpResponse> {
    return StreamPromise.create(() => ({
      stream: new PassThrough(),
      promise: send(request, this.#timeoutMs),
    }));
  }
}
