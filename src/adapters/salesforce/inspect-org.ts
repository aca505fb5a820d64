import { z } from 'zod';
import type { ApiUsage } from './api-budget.ts';
import { describeOrg } from './describe-org.ts';
import type { FieldMapping } from './field-mapping.ts';
import { findKnowledgeObject, readOrgSchema } from './org-schema.ts';
import { type SalesforceClientOptions, salesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { type SoqlText, soql, soqlNames } from './soql.ts';

/** Milliseconds before a call is repeated; who looks is waiting. */
const shortWaits = { short: 100, long: 100 };

const foundSchema = z.object({ totalSize: z.number() });

/** One org as it can be looked at, each thing by itself. Everything throws CopilotError with the remedy. */
export type OrgInspection = {
  readonly logIn: () => Promise<void>;
  /** Milliseconds by which the clock of the org is ahead of this machine's. */
  readonly clockSkewMs: () => Promise<number>;
  /** The name of the knowledge object. */
  readonly knowledgeObject: () => Promise<string>;
  /** Checks every field of the mapping, and gives how many of articles and of cases are read. */
  readonly fields: () => Promise<{ readonly articles: number; readonly cases: number }>;
  /** Whether the integration user is shown a published article, and a closed case. */
  readonly rows: () => Promise<{ readonly hasArticles: boolean; readonly hasCases: boolean }>;
  /** Calls of the day as the last answer had them; null before the first. */
  readonly usage: () => ApiUsage | null;
};

/** Opens an org to be looked at: with short waits, and whatever part of its calls is used. */
export const inspectOrg = (
  options: SalesforceClientOptions & { readonly mapping: FieldMapping },
): OrgInspection => {
  const client = salesforceClient({ ...options, apiShare: 1, waits: shortWaits });
  const { mapping } = options;
  const holds = async (query: SoqlText): Promise<boolean> => {
    const found = foundSchema.safeParse(
      await client.json({ path: `/query?q=${encodeURIComponent(`${query}`)}` }),
    );
    if (!found.success) throw new SalesforceFault('NO_DATA');
    return found.data.totalSize > 0;
  };
  const knowledgeObject = async (): Promise<string> =>
    findKnowledgeObject(await describeOrg(client), mapping.knowledge.object);
  return {
    logIn: async () => {
      await client.instanceUrl();
    },
    clockSkewMs: async () => {
      const before = Date.now();
      const there = await client.serverTime();
      return there.getTime() - (before + Date.now()) / 2;
    },
    knowledgeObject,
    fields: async () => {
      const { knowledge, cases } = await readOrgSchema(client, mapping);
      return { articles: knowledge.fields.length, cases: cases.fields.length };
    },
    rows: async () => {
      const object = soqlNames(await knowledgeObject());
      return {
        hasArticles: await holds(soql`SELECT Id FROM ${object} WHERE PublishStatus = ${'Online'} LIMIT ${1}`),
        hasCases: await holds(soql`SELECT Id FROM Case WHERE IsClosed = ${true} LIMIT ${1}`),
      };
    },
    usage: client.usage,
  };
};
