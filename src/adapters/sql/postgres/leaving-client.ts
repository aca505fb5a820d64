import { Client, type ClientConfig } from 'pg';

/** What the driver says of a query that was not answered within `query_timeout`. */
export const noAnswer = 'Query read timeout';

/** Leaves a connection over which an answer failed to come: the driver would keep it, and whoever asks next over it would wait as long. */
export class LeavingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: readonly unknown[]) => unknown;
    this.query = ((...asked: readonly unknown[]): unknown => {
      const answer = ask(...asked);
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: unknown) => {
        if (error instanceof Error && error.message === noAnswer) void this.end().catch(() => undefined);
        throw error;
      });
    }) as Client['query'];
  }
}
