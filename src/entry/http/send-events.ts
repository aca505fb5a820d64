import { once } from 'node:events';
import type { Response } from 'express';

/** An event as it is sent: its id, its name and what becomes its JSON. */
export type SentEvent = { readonly id: number; readonly name: string; readonly data: unknown };

/** Proxies close a connection on which nothing comes, some after 30 s. */
const commentMs = 15_000;

/** How long a browser waits before it comes again, in milliseconds. */
const retryMs = 1_000;

/**
 * Sends events as they come (text/event-stream) and ends with them, or when the client has gone, at the pace at which it reads.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const sendEvents = async (
  response: Response,
  events: AsyncIterable<SentEvent>,
  gone: AbortSignal,
): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    // Proxies such as nginx would else keep it back until it is whole.
    'x-accel-buffering': 'no',
  });
  response.write(`retry: ${retryMs}\n\n`);
  const comments = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': \n\n');
  }, commentMs);
  try {
    for await (const { id, name, data } of events) {
      const isTaken = response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      if (!isTaken) await once(response, 'drain', { signal: gone });
      if (gone.aborted) break;
    }
  } catch (error) {
    if (!gone.aborted) throw error;
  } finally {
    clearInterval(comments);
    response.end();
  }
};
