import { readFileSync } from 'node:fs';
import { readFieldMapping } from '../adapters/salesforce/field-mapping.ts';
import type { SalesforceLogin } from '../adapters/salesforce/request-token.ts';
import { type SalesforceSourceOptions, salesforceSource } from '../adapters/salesforce/salesforce-source.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { ChangingSource } from '../knowledge/changing-source.ts';
import type { SalesforceSettings } from './salesforce-config.ts';

/** From so many cases on bulk queries are worth their waits: they take a quarter of the calls. */
const bulkFrom = 50_000;

const readText = (path: string, what: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CopilotError('configuration-invalid', `${what} ${path} cannot be read.`, { cause });
  }
};

const demand = (settings: SalesforceSettings, names: readonly (keyof SalesforceSettings)[]): void => {
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length > 0)
    throw new CopilotError(
      'configuration-invalid',
      `The source salesforce needs ${missing.join(' and ')} (docs/salesforce.md).`,
    );
};

const audienceOf = (url: string): string =>
  /\.sandbox\.|^https:\/\/test\./u.test(url) ? 'https://test.salesforce.com' : 'https://login.salesforce.com';

const loginOf = (settings: SalesforceSettings): SalesforceLogin => {
  const { CAIR_SALESFORCE_URL: loginUrl = '', CAIR_SALESFORCE_CLIENT_ID: clientId = '' } = settings;
  if (settings.CAIR_SALESFORCE_FLOW === 'client-credentials') {
    demand(settings, ['CAIR_SALESFORCE_URL', 'CAIR_SALESFORCE_CLIENT_ID', 'CAIR_SALESFORCE_CLIENT_SECRET']);
    const clientSecret = settings.CAIR_SALESFORCE_CLIENT_SECRET ?? (() => '');
    return { flow: 'client-credentials', clientId, clientSecret, loginUrl };
  }
  const { CAIR_SALESFORCE_PRIVATE_KEY_FILE: keyFile, CAIR_SALESFORCE_PRIVATE_KEY: key } = settings;
  const keyName = 'CAIR_SALESFORCE_PRIVATE_KEY_FILE';
  demand(settings, [
    ...(['CAIR_SALESFORCE_URL', 'CAIR_SALESFORCE_CLIENT_ID', 'CAIR_SALESFORCE_USER'] as const),
    ...(key === undefined ? ([keyName] as const) : []),
  ]);
  return {
    flow: 'jwt',
    clientId,
    username: settings.CAIR_SALESFORCE_USER ?? '',
    privateKey: key ?? (() => readText(keyFile ?? '', 'The private key for Salesforce')),
    loginUrl,
    audience: settings.CAIR_SALESFORCE_AUDIENCE ?? audienceOf(loginUrl),
  };
};

/**
 * Gives how the org that the settings name is read. Throws CopilotError 'configuration-invalid' for a setting that is missing or a
 * mapping that is wrong.
 */
export const salesforceOptions = (settings: SalesforceSettings): SalesforceSourceOptions => {
  const login = loginOf(settings);
  const file = settings.CAIR_SALESFORCE_MAPPING;
  return {
    login,
    apiVersion: settings.CAIR_SALESFORCE_API_VERSION,
    timeoutMs: settings.CAIR_SALESFORCE_TIMEOUT_MS ?? 120_000,
    apiShare: settings.CAIR_SALESFORCE_API_SHARE ?? 0.8,
    pageRows: settings.CAIR_SALESFORCE_PAGE_ROWS ?? 2_000,
    bulkFrom: settings.CAIR_SALESFORCE_BULK === false ? null : bulkFrom,
    mapping: readFieldMapping(
      file === undefined ? '' : readText(file, 'The field mapping'),
      file ?? 'of the defaults',
    ),
  };
};

/**
 * Opens the Salesforce org that the settings name as a source; nothing is asked of it yet. Throws CopilotError
 * 'configuration-invalid' for a setting that is missing or a mapping that is wrong.
 */
export const openSalesforce = (settings: SalesforceSettings): ChangingSource =>
  salesforceSource(salesforceOptions(settings));
