import type { FaultCode } from '../../fault/copilot-error.ts';

/** How a call that failed is tried again: never, at once from a better place, after a short wait, or after a long one. */
export type RetryPace = 'never' | 'short' | 'long';

export type FaultRule = {
  readonly code: FaultCode;
  readonly sentence: string;
  readonly pace: RetryPace;
  /** True when the same work may succeed later without a change; default: whether there is a pace. */
  readonly retryable?: boolean;
  /** Milliseconds in which the org is better left alone, unless it says so itself. */
  readonly restMs?: number;
};

const source = 'source-failed';
const settings = 'configuration-invalid';

/** What an error code of Salesforce means to whoever runs the copilot. https://developer.salesforce.com/docs/platform/api-rest/guide/errorcodes.htm */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  INVALID_SESSION_ID: {
    code: source,
    sentence:
      'Salesforce does not accept the session even after logging in anew; check that the integration user is active, has the permission API Enabled and may connect from this network',
    pace: 'never',
  },
  DAILY_LIMIT: {
    code: source,
    sentence:
      'Salesforce has no API calls left for the day; reading goes on when the 24 hours have moved on, or buy more calls',
    pace: 'never',
    retryable: true,
    restMs: 15 * 60_000,
  },
  CONCURRENT_LIMIT: {
    code: source,
    sentence:
      'Salesforce is answering too many long requests at a time; run fewer readers, or try again later',
    pace: 'long',
    restMs: 60_000,
  },
  UNABLE_TO_LOCK_ROW: {
    code: source,
    sentence: 'A record in Salesforce is being changed by someone else; try again in a minute',
    pace: 'short',
  },
  QUERY_TIMEOUT: {
    code: source,
    sentence: 'Salesforce needs too long for a page of rows; lower CAIR_SALESFORCE_PAGE_ROWS',
    pace: 'never',
  },
  INVALID_QUERY_LOCATOR: {
    code: source,
    sentence:
      'Salesforce has dropped the place where reading stood; start again, it goes on from the last mark',
    pace: 'never',
    retryable: true,
  },
  MALFORMED_QUERY: {
    code: source,
    sentence: 'Salesforce does not understand a query; check CAIR_SALESFORCE_API_VERSION',
    pace: 'never',
  },
  INVALID_FIELD: {
    code: settings,
    sentence:
      'A field that is read is gone from Salesforce or hidden from the integration user; check the field mapping and the permission set',
    pace: 'never',
  },
  INVALID_TYPE: {
    code: settings,
    sentence:
      'An object that is read is not in Salesforce or hidden from the integration user; give its permission set read access to it',
    pace: 'never',
  },
  INSUFFICIENT_ACCESS: {
    code: 'forbidden',
    sentence:
      'Salesforce refuses this to the integration user; give its permission set read access to knowledge, cases and their e-mails',
    pace: 'never',
  },
  API_DISABLED_FOR_ORG: {
    code: 'forbidden',
    sentence:
      'The API is switched off for the Salesforce org or for the integration user; switch on the permission API Enabled',
    pace: 'never',
  },
  NOT_FOUND: {
    code: 'not-found',
    sentence:
      'Salesforce does not know what was asked for; check CAIR_SALESFORCE_API_VERSION and whether the record still exists',
    pace: 'never',
  },
  BULK_FAILED: {
    code: source,
    sentence: 'A bulk query failed in Salesforce; try again, or set CAIR_SALESFORCE_BULK=false',
    pace: 'never',
    retryable: true,
  },
  BAD_TABLE: {
    code: source,
    sentence: 'Salesforce answered with a table that is broken; try again, or set CAIR_SALESFORCE_BULK=false',
    pace: 'short',
  },
  WEB_PAGE: {
    code: source,
    sentence:
      'Salesforce answered with a web page instead of data; check that CAIR_SALESFORCE_URL is the My Domain address of the org and that the org is not in maintenance',
    pace: 'short',
  },
  NO_DATA: {
    code: source,
    sentence:
      'An answer of Salesforce broke off or is no data; check the connection and proxies, and try again',
    pace: 'short',
  },
  TIME_OUT: {
    code: source,
    sentence:
      'Salesforce did not answer in time; try again, lower CAIR_SALESFORCE_PAGE_ROWS or raise CAIR_SALESFORCE_TIMEOUT_MS',
    pace: 'short',
  },
  NO_CONNECTION: {
    code: source,
    sentence: 'Salesforce cannot be reached; check CAIR_SALESFORCE_URL, the network and the proxy',
    pace: 'short',
  },
  SERVER: {
    code: source,
    sentence: 'Salesforce failed or is in maintenance; try again later',
    pace: 'short',
  },
  REFUSED: {
    code: source,
    sentence: 'Salesforce refused a request; the error code in the details says why',
    pace: 'never',
  },
};

/** Codes that mean the same to whoever runs the copilot. */
export const sameFaults: Readonly<Record<string, string>> = {
  ENTITY_IS_DELETED: 'NOT_FOUND',
  SERVER_UNAVAILABLE: 'SERVER',
  UNKNOWN_EXCEPTION: 'SERVER',
  OPERATION_TOO_LARGE: 'QUERY_TIMEOUT',
  QUERY_TOO_COMPLICATED: 'QUERY_TIMEOUT',
  INSUFFICIENT_ACCESS_OR_READONLY: 'INSUFFICIENT_ACCESS',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'INSUFFICIENT_ACCESS',
  API_CURRENTLY_DISABLED: 'API_DISABLED_FOR_ORG',
  FUNCTIONALITY_NOT_ENABLED: 'INSUFFICIENT_ACCESS',
  TXN_SECURITY_METERING_ERROR: 'SERVER',
};
