import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import type { TimedTransport } from './timed-transport.ts';

/** How the copilot proves who it is to Salesforce; secrets are asked for when they are needed. */
export type SalesforceLogin =
  | {
      readonly flow: 'jwt';
      readonly clientId: string;
      readonly username: string;
      /** PKCS #8 in PEM; its certificate is on the External Client App. */
      readonly privateKey: () => string;
      /** Where tokens are asked for: https://login.salesforce.com, https://test.salesforce.com or the My Domain. */
      readonly loginUrl: string;
      /** Whom the assertion is for: https://login.salesforce.com, or https://test.salesforce.com for a sandbox. */
      readonly audience: string;
    }
  | {
      readonly flow: 'client-credentials';
      readonly clientId: string;
      readonly clientSecret: () => string;
      /** The My Domain of the org; login.salesforce.com does not serve this flow. */
      readonly loginUrl: string;
    }
  | {
      /** The session of a person, which is not renewed. */
      readonly flow: 'session';
      readonly accessToken: () => string;
      /** The My Domain of the org: a session is sent nowhere else. */
      readonly loginUrl: string;
    };

export type SalesforceToken = { readonly accessToken: string; readonly instanceUrl: string };

/** Seconds an assertion holds; Salesforce takes at most three minutes. */
const assertionSeconds = 150;

/** Clocks that are further apart than this, in milliseconds, make an assertion look expired. */
const tolerableSkewMs = 30_000;

const tokenSchema = z.object({ access_token: z.string().min(1), instance_url: z.url() });
const refusalSchema = z.object({ error: z.string() });

const remedies: Readonly<Record<string, string>> = {
  invalid_grant:
    'Salesforce does not let the integration user in; pre-authorise its permission set in the policies of the External Client App, and check CAIR_SALESFORCE_USER, CAIR_SALESFORCE_AUDIENCE and the certificate',
  invalid_client:
    'Salesforce does not know the External Client App or its secret; check CAIR_SALESFORCE_CLIENT_ID, the secret or the certificate',
  unsupported_grant_type:
    'The External Client App does not allow this way of logging in; switch on the JWT bearer or the client credentials flow in its settings',
  no_client_credentials_user_enabled:
    'The client credentials flow has no user to run as; name one in the policies of the External Client App',
  inactive_user: 'The integration user is not active in Salesforce; activate it',
};

const assertionOf = async (
  login: Extract<SalesforceLogin, { flow: 'jwt' }>,
  now: number,
): Promise<string> => {
  const key = await importPKCS8(login.privateKey(), 'RS256').catch(() => {
    throw new CopilotError(
      'configuration-invalid',
      'The private key for Salesforce is no PKCS #8 key in PEM; convert it with: openssl pkcs8 -topk8 -nocrypt.',
    );
  });
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(login.clientId)
    .setSubject(login.username)
    .setAudience(login.audience)
    .setExpirationTime(Math.floor(now / 1000) + assertionSeconds)
    .sign(key);
};

type TokenLogin = Exclude<SalesforceLogin, { flow: 'session' }>;

const bodyOf = async (login: TokenLogin, now: number): Promise<URLSearchParams> =>
  login.flow === 'jwt'
    ? new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await assertionOf(login, now),
      })
    : new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: login.clientId,
        client_secret: login.clientSecret(),
      });

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Asks Salesforce for an access token; the session of a person is one already. An assertion that is refused while the clocks differ is signed once more by the
 * clock of the server. Throws CopilotError with the remedy.
 */
export const requestToken = async (
  login: SalesforceLogin,
  transport: TimedTransport,
  now: number = Date.now(),
  isLastTry = login.flow !== 'jwt',
): Promise<SalesforceToken> => {
  if (login.flow === 'session')
    return { accessToken: login.accessToken(), instanceUrl: login.loginUrl.replace(/\/+$/u, '') };
  const { statusCode, headers, body } = await transport.httpRequest({
    method: 'POST',
    url: new URL('services/oauth2/token', `${login.loginUrl.replace(/\/+$/u, '')}/`).href,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: String(await bodyOf(login, now)),
  });
  const answer = jsonOf(body);
  const token = tokenSchema.safeParse(answer);
  if (statusCode < 400 && token.success)
    return { accessToken: token.data.access_token, instanceUrl: token.data.instance_url };
  const refusal = refusalSchema.safeParse(answer).data?.error ?? '';
  const serverTime = Date.parse(headers['date'] ?? '');
  if (refusal === 'invalid_grant' && !isLastTry && Math.abs(serverTime - now) > tolerableSkewMs)
    return requestToken(login, transport, serverTime, true);
  const remedy =
    remedies[refusal] ?? (/^invalid_client/u.test(refusal) ? remedies['invalid_client'] : undefined);
  if (remedy !== undefined)
    throw new CopilotError('configuration-invalid', `${remedy}.`, { details: { errorCode: refusal } });
  if (statusCode < 500 && /html/iu.test(headers['content-type'] ?? '')) throw new SalesforceFault('WEB_PAGE');
  throw new SalesforceFault(statusCode < 400 ? 'NO_DATA' : refusal || 'TOKEN', { status: statusCode });
};
