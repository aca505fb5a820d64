import { faultOfAnswer } from './answer-fault.ts';
import { type ApiUsage, apiBudget } from './api-budget.ts';
import { Connection, HttpApi } from './jsforce-parts.ts';
import { refreshBreaker } from './refresh-breaker.ts';
import { requestToken, type SalesforceLogin, type SalesforceToken } from './request-token.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { TimedTransport } from './timed-transport.ts';
import { type RetryWaits, tryAgain, usualWaits } from './try-again.ts';

export type SalesforceClientOptions = {
  readonly login: SalesforceLogin;
  /** Such as '66.0'; jsforce's own default is ten years old. */
  readonly apiVersion: string;
  /** Milliseconds for one answer, its body included. */
  readonly timeoutMs: number;
  /** The part of the org's daily calls at which this client stops, from 0 to 1; 1 for what an advisor waits for. */
  readonly apiShare: number;
  readonly waits?: RetryWaits | undefined;
};

export type SalesforceRequest = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, '/query?q=…', or from the root, '/services/data/…'. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The call writes: it is not repeated unless the org says that nothing was written. */
  readonly writes?: boolean;
};

/** One org over its REST API: logged in when first asked, with repetitions, a budget and faults that name the remedy. */
export type SalesforceClient = {
  readonly json: (request: SalesforceRequest) => Promise<unknown>;
  /** For answers that are tables, which `read` takes apart; what it throws counts as a fault of the answer. */
  readonly table: <Table>(
    request: SalesforceRequest,
    read: (text: string, headers: Readonly<Record<string, string>>) => Promise<Table>,
  ) => Promise<Table>;
  /** What the clock of the org says now, by a call. */
  readonly serverTime: () => Promise<Date>;
  /** Where the org is, 'https://mydomain.my.salesforce.com'. */
  readonly instanceUrl: () => Promise<string>;
  readonly usage: () => ApiUsage | null;
};

type Answer = { readonly body: unknown; readonly headers: Readonly<Record<string, string>> };

/** Makes the client of one org; nothing is asked of it yet. */
export const salesforceClient = (options: SalesforceClientOptions): SalesforceClient => {
  const { login, apiVersion, timeoutMs, apiShare, waits = usualWaits } = options;
  const transport = new TimedTransport(timeoutMs);
  const budget = apiBudget(apiShare);
  const breaker = refreshBreaker(() => requestToken(login, transport));
  const connection = new Connection({
    version: apiVersion,
    // Nobody but the person can renew their session.
    ...(login.flow === 'session' ? {} : { refreshFn: breaker.refresh }),
  });
  let loggingIn: Promise<SalesforceToken> | null = null;
  let clock: string | undefined;

  const logIn = async (): Promise<void> => {
    if (connection.accessToken) return;
    loggingIn ??= requestToken(login, transport).finally(() => {
      loggingIn = null;
    });
    const { accessToken, instanceUrl } = await loggingIn;
    connection.instanceUrl = instanceUrl;
    connection.accessToken = accessToken;
  };

  const once = async (request: SalesforceRequest, responseType?: 'text/plain'): Promise<Answer> => {
    budget.check();
    await logIn();
    const api = new HttpApi(connection, { transport, ...(responseType && { responseType }) });
    let status = 0;
    let headers: Answer['headers'] = {};
    api.on('response', (response: { statusCode: number; headers: Record<string, string> }) => {
      status = response.statusCode;
      headers = response.headers;
      clock = headers['date'] ?? clock;
      budget.note(headers['sforce-limit-info']);
    });
    const { method = 'GET', path, body } = request;
    const isJson = body !== undefined;
    const root = path.startsWith('/services/') ? '' : `/services/data/v${apiVersion}`;
    try {
      const answer = await api.request({
        method,
        url: `${connection.instanceUrl}${root}${path}`,
        headers: { ...(isJson && { 'content-type': 'application/json' }), ...request.headers },
        ...(isJson && { body: JSON.stringify(body) }),
      });
      return { body: answer, headers };
    } catch (error) {
      const isRefresh = error instanceof Error && error.message.startsWith('Unable to refresh session');
      throw isRefresh && breaker.fault() !== null ? breaker.fault() : faultOfAnswer(error, status, headers);
    }
  };

  const json = (request: SalesforceRequest): Promise<unknown> =>
    tryAgain(
      async () => {
        const { body, headers } = await once(request);
        // What should be JSON and cannot be read as such comes back as the text it is.
        if (typeof body === 'string')
          throw new SalesforceFault(/html/iu.test(headers['content-type'] ?? '') ? 'WEB_PAGE' : 'NO_DATA');
        return body;
      },
      waits,
      { writes: request.writes ?? false },
    );

  return {
    json,
    table: (request, read) =>
      tryAgain(async () => {
        const { body, headers } = await once(request, 'text/plain');
        if (/html/iu.test(headers['content-type'] ?? '')) throw new SalesforceFault('WEB_PAGE');
        return read(String(body ?? ''), headers);
      }, waits),
    serverTime: async () => {
      await json({ path: '/limits' });
      return new Date(clock ?? Date.now());
    },
    instanceUrl: async () => {
      await tryAgain(logIn, waits);
      return connection.instanceUrl;
    },
    usage: budget.usage,
  };
};
