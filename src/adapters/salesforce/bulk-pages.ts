import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Row } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import type { SoqlText } from './soql.ts';
import { tableRows } from './table-rows.ts';

export type BulkOptions = {
  /** Rows of a page of results; each page is held as a whole. */
  readonly pageRows: number;
  /** Milliseconds between two looks at most; the first come sooner. */
  readonly pollMs: number;
  /** Milliseconds until a job counts as stuck. */
  readonly patienceMs: number;
};

/** No job is done sooner, in milliseconds. */
const firstLookMs = 1_000;

const jobSchema = z.object({ id: z.string().regex(/^\w{15,18}$/u), state: z.string() });

const jobOf = (answer: unknown): z.output<typeof jobSchema> => {
  const job = jobSchema.safeParse(answer);
  if (!job.success) throw new SalesforceFault('NO_DATA');
  return job.data;
};

const finished = async (client: SalesforceClient, id: string, options: BulkOptions): Promise<void> => {
  const end = Date.now() + options.patienceMs;
  for (let pause = firstLookMs; ; pause *= 2) {
    await wait(Math.min(pause, options.pollMs));
    const { state } = jobOf(await client.json({ path: `/jobs/query/${id}` }));
    if (state === 'JobComplete') return;
    if (state === 'Failed' || state === 'Aborted' || Date.now() > end)
      throw new SalesforceFault('BULK_FAILED');
  }
};

/**
 * Starts a Bulk 2.0 query, waits for it and gives a generator of its pages, in the order that the query names. The results are paged here since
 * `conn.bulk2.query()` of jsforce ends the process with the second page. Throws SalesforceFault 'BULK_FAILED' before the first page.
 * https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/query_get_job_results.htm
 */
export const startBulkQuery = async (
  client: SalesforceClient,
  query: SoqlText,
  { withDeleted = false, ...options }: BulkOptions & { readonly withDeleted?: boolean },
): Promise<AsyncGenerator<readonly Row[]>> => {
  const { id } = jobOf(
    await client.json({
      method: 'POST',
      path: '/jobs/query',
      body: {
        operation: withDeleted ? 'queryAll' : 'query',
        query: String(query),
        contentType: 'CSV',
        columnDelimiter: 'COMMA',
        lineEnding: 'LF',
      },
    }),
  );
  await finished(client, id, options);
  return (async function* () {
    let locator: string | undefined;
    do {
      const from = locator === undefined ? '' : `&locator=${encodeURIComponent(locator)}`;
      const path = `/jobs/query/${id}/results?maxRecords=${options.pageRows}${from}`;
      const page = await client.table({ path, headers: { accept: 'text/csv' } }, async (text, headers) => ({
        rows: await tableRows(text, headers['sforce-numberofrecords']),
        next: headers['sforce-locator'],
      }));
      yield page.rows;
      locator = page.next;
    } while (locator !== undefined && locator !== 'null');
  })();
};
