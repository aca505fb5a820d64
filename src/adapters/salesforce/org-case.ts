import type { CareCase } from '../../case/care-case.ts';
import { queryRows } from './query-rows.ts';
import { textOf } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { soql } from './soql.ts';

/** A case as the org holds it now, as far as a reply to it needs. */
export type OrgCase = {
  readonly id: string;
  readonly subject: string;
  readonly isClosed: boolean;
  /** Where its customer is written to; null where the case names no address. */
  readonly address: string | null;
};

const recordId = /^500[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/u;

/** One address and nothing beside it, since a list would send the reply to others, too. */
const oneAddress = /^[^\s,;:<>"()]+@[^\s,;:<>"()]+$/u;

/**
 * Finds the case in the org by its id or its number; null where it is deleted or hidden. Of the addresses that the case has there, the one
 * the customer wrote from is taken; an address that the case does not have there is never written to.
 */
export const findOrgCase = async (client: SalesforceClient, careCase: CareCase): Promise<OrgCase | null> => {
  const fields = soql`SELECT Id, Subject, IsClosed, ContactEmail, SuppliedEmail FROM Case`;
  const query = recordId.test(careCase.id)
    ? soql`${fields} WHERE Id = ${careCase.id}`
    : soql`${fields} WHERE CaseNumber = ${careCase.id}`;
  const [row, ...others] = await queryRows(client, query);
  const id = row === undefined || others.length > 0 ? null : textOf(row, 'Id');
  if (row === undefined || id === null) return null;
  const addresses = [textOf(row, 'ContactEmail'), textOf(row, 'SuppliedEmail')].filter(
    (address) => address !== null && oneAddress.test(address),
  );
  const wroteFrom = careCase.customer.email?.toLowerCase();
  const address = addresses.find((each) => each?.toLowerCase() === wroteFrom) ?? addresses[0] ?? null;
  return { id, subject: textOf(row, 'Subject') ?? '', isClosed: row['IsClosed'] === true, address };
};
