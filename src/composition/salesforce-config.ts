import { z } from 'zod';
import { count, secret, serverAddress, setting, text } from './setting-values.ts';

const isEncrypted = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
};

const orgAddress = serverAddress.refine(
  isEncrypted,
  'The address of Salesforce starts with https://; tokens are not sent in the open',
);

/** Every setting of the Salesforce org that is read, to be spread into the schema of all settings. */
export const salesforceSettings = {
  CAIR_SALESFORCE_URL: setting(orgAddress).describe(
    'My Domain address of the Salesforce org, https://NAME.my.salesforce.com.',
  ),
  CAIR_SALESFORCE_FLOW: setting(z.enum(['jwt', 'client-credentials'])).describe(
    'How the copilot logs in: jwt (default) or client-credentials.',
  ),
  CAIR_SALESFORCE_CLIENT_ID: setting(text).describe('Consumer key of the External Client App.'),
  CAIR_SALESFORCE_USER: setting(text).describe('Flow jwt: user name of the integration user.'),
  CAIR_SALESFORCE_PRIVATE_KEY_FILE: setting(text).describe(
    'Flow jwt: PEM file (PKCS #8) with the private key of the certificate.',
  ),
  CAIR_SALESFORCE_PRIVATE_KEY: setting(secret).describe(
    'Flow jwt: the private key itself, in place of a file.',
  ),
  CAIR_SALESFORCE_AUDIENCE: setting(z.url()).describe(
    'Flow jwt: whom the log-in is for; https://test.salesforce.com for a sandbox, else https://login.salesforce.com.',
  ),
  CAIR_SALESFORCE_CLIENT_SECRET: setting(secret).describe('Flow client-credentials: secret of the app.'),
  CAIR_SALESFORCE_API_VERSION: z
    .string()
    .regex(/^\d{2,3}\.0$/u)
    .default('66.0')
    .describe('Version of the Salesforce API.'),
  CAIR_SALESFORCE_MAPPING: setting(text).describe(
    'YAML file that says which fields hold market, model, language and category (docs/salesforce.md).',
  ),
  CAIR_SALESFORCE_TIMEOUT_MS: setting(count.max(600_000)).describe(
    'Milliseconds for one answer of Salesforce; default 120000.',
  ),
  CAIR_SALESFORCE_PAGE_ROWS: setting(z.coerce.number().int().min(25).max(2_000)).describe(
    'Rows that are asked for at a time, 25 to 2000; default 2000.',
  ),
  CAIR_SALESFORCE_API_SHARE: setting(z.coerce.number().gt(0).max(1)).describe(
    "Part of the org's daily API calls at which reading stops; default 0.8.",
  ),
  CAIR_SALESFORCE_BULK: setting(z.stringbool()).describe(
    'Whether loads of 50,000 cases and more go by bulk queries; default true.',
  ),
};

export type SalesforceSettings = Readonly<z.output<z.ZodObject<typeof salesforceSettings>>>;
