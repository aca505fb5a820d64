import { randomUUID } from 'node:crypto';
import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import type { OrgFaults } from './org-faults.ts';

/** An External Client App of the fake org with the user it runs as. */
export type FakeApp = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username: string;
  /** PKCS #8 in PEM; its public half is the certificate of the app. */
  readonly privateKey: string;
};

type TokenAnswer = { readonly status: number; readonly body: object };

const refused = (error: string, description: string, status = 400): TokenAnswer => ({
  status,
  body: { error, error_description: description },
});

/** Id of the user that the app runs as. */
export const integrationUser = '005000000000000001';

/** Gives tokens by JWT bearer, whose signature it checks, and by client credentials; and takes them back. */
export const fakeTokens = async (faults: OrgFaults, instanceUrl: () => string) => {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const app: FakeApp = {
    clientId: 'care-copilot-app',
    clientSecret: 'care-copilot-secret',
    username: 'copilot@lodestar.example',
    privateKey: await exportPKCS8(keys.privateKey),
  };
  const given = new Map<string, string>();
  const state = { logins: 0 };

  const tokenFor = (user: string): string => {
    const token = `00D!${randomUUID()}`;
    given.set(token, user);
    return token;
  };

  const grant = (): TokenAnswer => {
    const token = tokenFor(integrationUser);
    state.logins += 1;
    return { status: 200, body: { access_token: token, instance_url: instanceUrl(), token_type: 'Bearer' } };
  };

  const byAssertion = async (assertion: string): Promise<TokenAnswer> => {
    const now = Date.now() + faults.clockSkewMs;
    try {
      const { payload } = await jwtVerify(assertion, keys.publicKey, {
        algorithms: ['RS256'],
        audience: 'https://login.salesforce.com',
        subject: app.username,
        currentDate: new Date(now),
      });
      if (payload.iss !== app.clientId) return refused('invalid_client_id', 'client identifier invalid');
      // An assertion holds three minutes at most.
      if ((payload.exp ?? 0) * 1000 - now > 180_000) return refused('invalid_grant', 'invalid assertion');
    } catch {
      return refused('invalid_grant', 'invalid assertion');
    }
    return faults.notApproved ? refused('invalid_grant', "user hasn't approved this consumer") : grant();
  };

  return {
    app,
    state,
    /** Gives the session of a person, as a page of the org would. */
    tokenFor,
    /** Whose a token is; undefined for one that is not valid. */
    userOf: (token: string): string | undefined => given.get(token),
    /** Ends every session. */
    revokeAll: (): void => given.clear(),
    answer: (form: URLSearchParams): Promise<TokenAnswer> | TokenAnswer => {
      switch (form.get('grant_type')) {
        case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
          return byAssertion(form.get('assertion') ?? '');
        case 'client_credentials': {
          const isKnown =
            form.get('client_id') === app.clientId && form.get('client_secret') === app.clientSecret;
          return isKnown ? grant() : refused('invalid_client', 'invalid client credentials', 401);
        }
        default:
          return refused('unsupported_grant_type', 'grant type not supported');
      }
    },
  };
};
