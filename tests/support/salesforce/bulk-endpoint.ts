import type { OrgFaults } from './org-faults.ts';
import { OrgRefusal } from './org-refusal.ts';
import type { OrgRow } from './org-table.ts';
import type { FoundRows } from './query-endpoint.ts';
import { shownTable } from './shown-row.ts';

type Job = {
  readonly find: () => FoundRows;
  state: 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed';
  /** Where the rows stand that are being read in order. */
  rows: Iterator<OrgRow>;
  at: number;
};

/** Steps that a job takes, one each time it is looked at. */
const nextState = { UploadComplete: 'InProgress', InProgress: 'JobComplete' } as const;

/** Characters of a query. */
const longestQuery = 100_000;

/** Answers Bulk 2.0 query jobs; the rows are made page by page. */
export const bulkEndpoint = (find: (soql: string, withDeleted: boolean) => FoundRows, faults: OrgFaults) => {
  const jobs = new Map<string, Job>();
  const jobOf = (id: string): Job => {
    const job = jobs.get(id);
    if (job === undefined) throw new OrgRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    return job;
  };

  const rowsOf = (job: Job, from: number, count: number): readonly OrgRow[] => {
    if (job.at > from) {
      job.rows = job.find().rows[Symbol.iterator]();
      job.at = 0;
    }
    const rows: OrgRow[] = [];
    while (rows.length < count) {
      const next = job.rows.next();
      if (next.done) break;
      if (job.at >= from) rows.push(next.value);
      job.at += 1;
    }
    return rows;
  };

  const broken = (table: string): string => {
    const fault = faults.brokenTables;
    if (fault === null || fault.times <= 0) return table;
    fault.times -= 1;
    if (fault.kind === 'quotes') return `${table.slice(0, table.length / 2)}"a" broken "cell`;
    const lines = table.split('"\n"');
    return `${lines.slice(0, Math.ceil(lines.length / 2)).join('"\n"')}"\n`;
  };

  return {
    create: (body: { readonly operation?: string; readonly query?: string }) => {
      const { operation, query = '' } = body;
      if (/\blimit\b|count\s*\(/iu.test(query) || operation === undefined)
        throw new OrgRefusal(400, 'INVALIDJOB', 'the fake org takes bulk queries without limit only');
      if (query.length > longestQuery)
        throw new OrgRefusal(400, 'MALFORMED_QUERY', 'SOQL statement too long');
      const isDisordered = faults.disorderedBulk > 0;
      if (isDisordered) faults.disorderedBulk -= 1;
      const findRows = (): FoundRows => {
        const found = find(query, operation === 'queryAll');
        return isDisordered ? { ...found, rows: [...found.rows].reverse() } : found;
      };
      const { rows, query: asked } = findRows();
      const { object } = asked;
      if (faults.refusedBulk?.objects.has(object) === true)
        throw new OrgRefusal(403, faults.refusedBulk.errorCode, 'the fake org refuses this bulk query');
      const id = `750${String(jobs.size + 1).padStart(15, '0')}`;
      jobs.set(id, {
        find: findRows,
        state: 'UploadComplete',
        rows: rows[Symbol.iterator](),
        at: 0,
      });
      return { id, operation, object, state: 'UploadComplete' };
    },
    look: (id: string) => {
      const job = jobOf(id);
      const { state } = job;
      if (state === 'UploadComplete' || state === 'InProgress') job.state = nextState[state];
      if (state === 'InProgress' && faults.failedBulkJobs > 0) {
        faults.failedBulkJobs -= 1;
        job.state = 'Failed';
      }
      return { id, operation: 'query', state: job.state, numberRecordsProcessed: job.at };
    },
    results: (id: string, locator: string | null, maxRecords: number) => {
      const job = jobOf(id);
      if (job.state !== 'JobComplete')
        throw new OrgRefusal(400, 'INVALIDJOBSTATE', 'The job is not complete');
      if (faults.bulkPagesLeft <= 0)
        throw locator === null
          ? new OrgRefusal(404, 'NOT_FOUND', 'The results have been deleted')
          : new OrgRefusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      faults.bulkPagesLeft -= 1;
      const from = locator === null ? 0 : Number(Buffer.from(locator, 'base64').toString());
      const { table, query } = job.find();
      const rows = rowsOf(
        job,
        Math.max(0, from - faults.repeatedRows),
        maxRecords + (from === 0 ? 0 : faults.repeatedRows),
      );
      const end = from + maxRecords;
      const isLast = rows.length < maxRecords;
      faults.beforePage?.(from);
      return {
        table: broken(shownTable(table, rows, query.fields)),
        headers: {
          'sforce-numberofrecords': String(rows.length),
          'sforce-locator': isLast ? 'null' : Buffer.from(String(end)).toString('base64'),
        },
      };
    },
  };
};
