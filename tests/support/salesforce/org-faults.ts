/** What goes wrong in the fake org; a test switches it on before or while it is being read. */
export type OrgFaults = {
  /** Answers 401 to calls with a token that was given before; 'ever' to all calls. */
  expiredSession: 'no' | 'once' | 'ever';
  /** 403 REQUEST_LIMIT_EXCEEDED; 'concurrent' for the given number of calls. */
  requestLimit: 'no' | 'daily' | { concurrent: number };
  /** Calls that still answer UNABLE_TO_LOCK_ROW. */
  lockedRows: number;
  /** Calls that still answer 503. */
  unavailable: number;
  /** Calls that still answer 429, with the seconds after which to come again. */
  busy: { times: number; seconds: number };
  /** Milliseconds before each page of rows. */
  slowPagesMs: number;
  /** QUERY_TIMEOUT for pages of more rows than this. */
  tooSlowAbove: number | null;
  /** Every locator is forgotten, so often. */
  expiredLocators: number;
  /** Called before each page of rows: the rows change under the reader. */
  beforePage: ((page: number) => void) | null;
  /** Milliseconds by which the clock of the org is ahead. */
  clockSkewMs: number;
  /** Tables that still are broken in their middle ('quotes'), or end early between two rows ('rows'). */
  brokenTables: { kind: 'quotes' | 'rows'; times: number } | null;
  /** Answers that still break off. */
  truncated: number;
  /** Answers that still are a web page. */
  webPages: number;
  /** Fields that the integration user is not shown, 'Case.Market__c'. */
  hiddenFields: ReadonlySet<string>;
  /** Objects that the integration user may not read. */
  hiddenObjects: ReadonlySet<string>;
  /** INSUFFICIENT_ACCESS for every query. */
  noAccess: boolean;
  failedBulkJobs: number;
  /** Bulk queries of these objects are not taken: the code is what the org says to them. */
  refusedBulk: { objects: ReadonlySet<string>; errorCode: string } | null;
  /** Pages of bulk results that can still be had; then the locator and in the end the results themselves are gone. */
  bulkPagesLeft: number;
  /** Bulk queries of which the results come in another order than was asked for. */
  disorderedBulk: number;
  /** Rows that a page repeats from the one before. */
  repeatedRows: number;
  /** Called when something was written, before that is answered: 'drop' ends the connection, 'hang' never answers. */
  afterWrite: (() => 'answer' | 'drop' | 'hang') | null;
  /** The app does not let the user in. */
  notApproved: boolean;
};

/** An org in which nothing goes wrong. */
export const noFaults = (): OrgFaults => ({
  expiredSession: 'no',
  requestLimit: 'no',
  lockedRows: 0,
  unavailable: 0,
  busy: { times: 0, seconds: 0 },
  slowPagesMs: 0,
  tooSlowAbove: null,
  expiredLocators: 0,
  beforePage: null,
  clockSkewMs: 0,
  brokenTables: null,
  truncated: 0,
  webPages: 0,
  hiddenFields: new Set(),
  hiddenObjects: new Set(),
  noAccess: false,
  failedBulkJobs: 0,
  refusedBulk: null,
  bulkPagesLeft: Number.POSITIVE_INFINITY,
  disorderedBulk: 0,
  repeatedRows: 0,
  afterWrite: null,
  notApproved: false,
});
