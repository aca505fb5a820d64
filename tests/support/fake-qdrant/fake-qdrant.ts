import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { apiDocument } from './api-document.ts';
import { fakeCollections } from './fake-collections.ts';
import { FakeFault } from './fake-fault.ts';
import { fakeOperations } from './fake-operations.ts';

/** One request as the fake got it; `operation` is "METHOD /path/{template}", or the path itself when there is none. */
export type FakeRequest = {
  readonly operation: string;
  readonly path: string;
  readonly body: unknown;
  readonly apiKey: string | undefined;
  /** Bytes of the answer. */
  answered: number;
};

/** How the next matching request is to fail. */
type Refusal = {
  readonly operation: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
};

export type FakeQdrant = {
  readonly url: string;
  readonly requests: FakeRequest[];
  /** What was wrong with requests and answers by Qdrant's OpenAPI document; empty while that is missing. */
  readonly violations: string[];
  readonly state: ReturnType<typeof fakeCollections>;
  readonly refuseNext: (refusal: Refusal) => void;
  /** Milliseconds that each answer takes from now on, or each of the matching operations. */
  readonly slowDown: (milliseconds: number, operation?: RegExp) => void;
  readonly close: () => Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

const templates = Object.keys(fakeOperations).map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.replace('{collection_name}', '([^/]+)')}$`, 'u'),
}));

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const text = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

const failed = (status: number, error: string): Answer => ({
  status,
  body: { time: 0, status: { error }, result: null },
});

/** Starts a server on this machine that answers as Qdrant does, from memory and by brute force. */
export const startFakeQdrant = async (options: { readonly apiKey?: string } = {}): Promise<FakeQdrant> => {
  const state = fakeCollections();
  const requests: FakeRequest[] = [];
  const violations: string[] = [];
  const refusals: Refusal[] = [];
  let slowness = { milliseconds: 0, operation: /^/u };

  const violated = (what: string | null): string | null => {
    if (what !== null) violations.push(what);
    return what;
  };

  const answerTo = (request: FakeRequest, query: readonly string[], name: string): Answer => {
    const { operation, body, apiKey } = request;
    const refusal = refusals.findIndex((candidate) => candidate.operation.test(operation));
    const [refused] = refusal < 0 ? [] : refusals.splice(refusal, 1);
    if (refused !== undefined)
      return { ...failed(refused.status, refused.text), headers: refused.headers ?? {} };
    if (options.apiKey !== undefined && apiKey !== options.apiKey)
      return failed(401, 'Must provide an API key');
    const wrong = violated(apiDocument?.wrongRequest({ operation, query, body }) ?? null);
    const perform = fakeOperations[operation];
    if (perform === undefined) return failed(404, 'Not found');
    if (wrong !== null) return failed(400, `Format error in JSON body: ${wrong}`);
    try {
      const result = perform(state, { name, body: (body ?? {}) as Record<string, unknown> });
      return { status: 200, body: { time: 0.001, status: 'ok', result } };
    } catch (error) {
      if (error instanceof FakeFault) return failed(error.status, error.message);
      throw error;
    }
  };

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://fake');
    const asked = `${incoming.method} ${url.pathname}`;
    const template = templates.find(({ pattern }) => pattern.test(asked));
    const request: FakeRequest = {
      operation: template?.operation ?? asked,
      path: url.pathname,
      body: await bodyOf(incoming),
      apiKey: incoming.headers['api-key']?.toString(),
      answered: 0,
    };
    requests.push(request);
    if (slowness.operation.test(request.operation)) await wait(slowness.milliseconds);
    const name = decodeURIComponent(template?.pattern.exec(asked)?.[1] ?? '');
    const answer = answerTo(request, [...url.searchParams.keys()], name);
    if (template !== undefined)
      violated(apiDocument?.wrongResponse(request.operation, answer.status, answer.body) ?? null);
    const text = JSON.stringify(answer.body);
    request.answered = text.length;
    outgoing.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    outgoing.end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    violations,
    state,
    refuseNext: (refusal) => refusals.push(refusal),
    slowDown: (milliseconds, operation = /^/u) => {
      slowness = { milliseconds, operation };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
