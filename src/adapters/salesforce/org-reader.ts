import type { BulkOptions } from './bulk-pages.ts';
import type { FieldMapping } from './field-mapping.ts';
import type { OrgSchema } from './org-schema.ts';
import type { SalesforceClient } from './salesforce-client.ts';

/** An org that was found to hold what the mapping names, with how it is read. */
export type OrgReader = {
  readonly client: SalesforceClient;
  readonly mapping: FieldMapping;
  readonly schema: OrgSchema;
  readonly instance: string;
  /** Rows of a page of a query, at most 2000. */
  readonly pageRows: number;
  /** Where so many cases and more are to come, they and their threads are read by bulk queries; null never. */
  readonly bulkFrom: number | null;
  readonly bulk: BulkOptions;
};
