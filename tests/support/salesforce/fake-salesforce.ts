import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actionEndpoint, type SentMail } from './action-endpoint.ts';
import { bulkEndpoint } from './bulk-endpoint.ts';
import { type FakeApp, fakeTokens } from './fake-tokens.ts';
import { noFaults, type OrgFaults } from './org-faults.ts';
import { OrgRefusal } from './org-refusal.ts';
import type { OrgTable } from './org-table.ts';
import { queryEndpoint } from './query-endpoint.ts';
import { recordEndpoint } from './record-endpoint.ts';
import { type OrgAnswer, sendAnswer } from './send-answer.ts';

export type FakeSalesforce = {
  readonly url: string;
  readonly app: FakeApp;
  /** Switches; a test changes them while the org runs. */
  readonly faults: OrgFaults;
  readonly tables: ReadonlyMap<string, OrgTable>;
  /** Calls of the API, log-ins not among them; a test may set what was used before. */
  readonly usage: { used: number; readonly limit: number };
  readonly logins: () => number;
  /** Gives the session of a person in the org. */
  readonly sessionOf: (user: string) => string;
  /** Mails that were sent by the action. */
  readonly sent: readonly SentMail[];
  /** The clock of the org. */
  readonly now: () => Date;
  readonly close: () => Promise<void>;
};

export type FakeSalesforceOptions = {
  readonly tables: readonly OrgTable[];
  /** Rows of a page of a query; an org gives 2000. */
  readonly batchSize?: number;
  readonly dailyLimit?: number;
  readonly port?: number;
};

const version = '66.0';

/** Letters of an address; an org takes some more, headers among them. */
const longestAddress = 16_000;

/** The organization-wide address that is verified. */
export const verifiedSender = 'care@lodestar.example';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

/** Starts a fake org on a free port of this machine. It needs no test runner, so that scripts may read from it too. */
export const startFakeSalesforce = async (options: FakeSalesforceOptions): Promise<FakeSalesforce> => {
  const { batchSize = 2_000, dailyLimit = 100_000 } = options;
  const faults = noFaults();
  const tables = new Map(options.tables.map((table) => [table.name, table]));
  const now = (): Date => new Date(Date.now() + faults.clockSkewMs);
  let url = '';
  const tokens = await fakeTokens(faults, () => url);
  const usage = { used: 0, limit: dailyLimit };
  const queries = queryEndpoint(tables, faults, { version, batchSize });
  const bulk = bulkEndpoint(queries.find, faults);
  const records = recordEndpoint(tables, faults, now);

  const actions = actionEndpoint(records.create, verifiedSender);

  /** Gives whose call it is. */
  const refuseByFault = (request: IncomingMessage): string => {
    const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (faults.expiredSession === 'once') {
      faults.expiredSession = 'no';
      tokens.revokeAll();
    }
    const user = tokens.userOf(token);
    if (faults.expiredSession === 'ever' || user === undefined)
      throw new OrgRefusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (faults.requestLimit === 'daily' || usage.used >= usage.limit)
      throw new OrgRefusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    if (typeof faults.requestLimit === 'object' && faults.requestLimit.concurrent > 0) {
      faults.requestLimit.concurrent -= 1;
      throw new OrgRefusal(
        403,
        'REQUEST_LIMIT_EXCEEDED',
        'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
      );
    }
    usage.used += 1;
    if (faults.busy.times > 0) {
      faults.busy.times -= 1;
      const headers = { 'retry-after': String(faults.busy.seconds) };
      throw new OrgRefusal(429, 'SERVER_UNAVAILABLE', 'Too many requests', headers);
    }
    if (faults.unavailable > 0) {
      faults.unavailable -= 1;
      throw new OrgRefusal(503, 'SERVER_UNAVAILABLE', 'Server too busy');
    }
    return user;
  };

  const answerData = async (
    request: IncomingMessage,
    path: string,
    search: URLSearchParams,
    user: string,
  ): Promise<OrgAnswer> => {
    const [kind = '', name = '', last = ''] = path.split('/');
    const isPost = request.method === 'POST';
    if (kind === 'limits') {
      const daily = { Max: usage.limit, Remaining: usage.limit - usage.used };
      return { body: { DailyApiRequests: daily } };
    }
    if (kind === 'query' || kind === 'queryAll') {
      if (name !== '') return { body: await queries.more(name) };
      const size = /batchSize=(\d+)/u.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1];
      const found = await queries.query(
        search.get('q') ?? '',
        kind === 'queryAll',
        size === undefined ? null : Number(size),
        user,
      );
      return { body: found };
    }
    if (kind === 'sobjects' && name === '') return { body: records.all() };
    if (kind === 'sobjects' && last === 'describe') return { body: records.describe(name) };
    if (kind === 'sobjects' && (last === 'updated' || last === 'deleted'))
      return { body: records.changed(name, last, search.get('start') ?? '', search.get('end') ?? '') };
    if (kind === 'sobjects' && isPost)
      return { status: 201, body: records.create(name, JSON.parse(await bodyOf(request)), user) };
    if (kind === 'actions' && isPost) return actions.run(JSON.parse(await bodyOf(request)), user);
    if (kind === 'actions') return { body: actions.describe(last) };
    if (kind === 'jobs' && isPost) return { body: bulk.create(JSON.parse(await bodyOf(request))) };
    if (kind === 'jobs' && path.endsWith('/results')) {
      const { table, headers } = bulk.results(
        last,
        search.get('locator'),
        Number(search.get('maxRecords') ?? 50_000),
      );
      return { body: table, headers: { ...headers, 'content-type': 'text/csv' } };
    }
    if (kind === 'jobs') return { body: bulk.look(last) };
    throw new OrgRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
  };

  const serve = async (request: IncomingMessage): Promise<OrgAnswer> => {
    if ((request.url ?? '').length > longestAddress)
      throw new OrgRefusal(414, 'URI_TOO_LONG', 'The length of the URI exceeds the limit');
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname === '/services/oauth2/token') {
      const { status, body } = await tokens.answer(new URLSearchParams(await bodyOf(request)));
      return { status, body };
    }
    const path = /^\/services\/data\/v\d+\.0\/(.*?)\/?$/u.exec(pathname)?.[1];
    if (path === undefined) throw new OrgRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    const user = refuseByFault(request);
    const answer = await answerData(request, path, searchParams, user);
    const isWrite = request.method === 'POST' && !path.startsWith('jobs');
    return isWrite && faults.afterWrite !== null ? { ...answer, fate: faults.afterWrite() } : answer;
  };

  const told = () => ({ faults, now: now(), usage });

  const http = createServer((request, response) => {
    serve(request).then(
      (answer) => sendAnswer(response, answer, told()),
      (error: unknown) => {
        if (!(error instanceof OrgRefusal)) process.stderr.write(`${String(error)}\n`);
        const { status, errorCode, message, headers } =
          error instanceof OrgRefusal
            ? error
            : new OrgRefusal(500, 'UNKNOWN_EXCEPTION', 'fault of the fake org');
        sendAnswer(response, { status, body: [{ message, errorCode }], headers }, told());
      },
    );
  });
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    url,
    app: tokens.app,
    faults,
    tables,
    usage,
    logins: () => tokens.state.logins,
    sessionOf: tokens.tokenFor,
    sent: actions.sent,
    now,
    close: async () => {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
};
