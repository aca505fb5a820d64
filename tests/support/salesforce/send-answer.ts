import type { ServerResponse } from 'node:http';
import type { OrgFaults } from './org-faults.ts';

/** What the org answers: an object as JSON, or a table as text. */
export type OrgAnswer = {
  readonly status?: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What becomes of the answer of something that was written. */
  readonly fate?: 'answer' | 'drop' | 'hang';
};

/** Sends an answer with the org's clock and the use of its calls, or what a fault makes of it. */
export const sendAnswer = (
  response: ServerResponse,
  { status = 200, body, headers = {}, fate = 'answer' }: OrgAnswer,
  org: {
    readonly faults: OrgFaults;
    readonly now: Date;
    readonly usage: { readonly used: number; readonly limit: number };
  },
): void => {
  if (fate === 'hang') return;
  if (fate === 'drop') {
    response.destroy();
    return;
  }
  const { faults, now, usage } = org;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = {
    date: now.toUTCString(),
    'sforce-limit-info': `api-usage=${usage.used}/${usage.limit}`,
    'content-type': 'application/json;charset=UTF-8',
    ...headers,
  };
  if (status === 200 && faults.webPages > 0) {
    faults.webPages -= 1;
    response.writeHead(200, { ...all, 'content-type': 'text/html' });
    response.end('<html><body>Maintenance</body></html>');
  } else if (status === 200 && faults.truncated > 0) {
    faults.truncated -= 1;
    response.writeHead(200, { ...all, 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  } else response.writeHead(status, all).end(text);
};
