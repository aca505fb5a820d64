import { z } from 'zod';
import type { Row } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import type { SoqlText } from './soql.ts';

const answerSchema = z.object({
  totalSize: z.number().optional(),
  done: z.boolean(),
  records: z.array(z.record(z.string(), z.unknown())),
  nextRecordsUrl: z.string().startsWith('/services/data/').optional(),
});

type QueryOptions = {
  /** Also what lies in the recycle bin and archived activities. */
  readonly withDeleted?: boolean;
};

/**
 * Yields the rows of a query in the pages that the org gives, at most 2000 rows each, and holds one page. jsforce's own
 * reading keeps every row in memory and stops without a word at 10,000.
 */
export async function* queryPages(
  client: SalesforceClient,
  query: SoqlText,
  { withDeleted = false }: QueryOptions = {},
): AsyncGenerator<readonly Row[]> {
  let path = `/${withDeleted ? 'queryAll' : 'query'}?q=${encodeURIComponent(String(query))}`;
  for (;;) {
    const answer = answerSchema.safeParse(await client.json({ path }));
    if (!answer.success) throw new SalesforceFault('NO_DATA');
    const { records, done, nextRecordsUrl } = answer.data;
    yield records;
    if (done) return;
    if (nextRecordsUrl === undefined) throw new SalesforceFault('NO_DATA');
    path = nextRecordsUrl;
  }
}

/** How often a small query is begun again when the org has forgotten where it stood. */
const maxRestarts = 3;

/** Gives all rows of a query that is known to be small. */
export const queryRows = async (
  client: SalesforceClient,
  query: SoqlText,
  options: QueryOptions = {},
): Promise<readonly Row[]> => {
  for (let restarts = 0; ; restarts += 1) {
    const rows: Row[] = [];
    try {
      for await (const page of queryPages(client, query, options)) rows.push(...page);
      return rows;
    } catch (error) {
      const isForgotten = error instanceof SalesforceFault && error.errorCode === 'INVALID_QUERY_LOCATOR';
      if (!isForgotten || restarts >= maxRestarts) throw error;
    }
  }
};

/** Gives how many rows a query with COUNT() would read. */
export const countRows = async (client: SalesforceClient, query: SoqlText): Promise<number> => {
  const answer = answerSchema.safeParse(
    await client.json({ path: `/query?q=${encodeURIComponent(String(query))}` }),
  );
  return answer.data?.totalSize ?? 0;
};
