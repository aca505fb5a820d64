import {
  type ReplyDestinationOptions,
  salesforceReplyDestination,
} from '../../../src/adapters/salesforce/reply-destination.ts';
import type { CareCase } from '../../../src/case/care-case.ts';
import { careCaseOf } from '../care-case-of.ts';
import { type FakeSalesforce, verifiedSender } from './fake-salesforce.ts';
import { orgId } from './org-id.ts';
import type { OrgRow } from './org-table.ts';
import { loginOf } from './test-org.ts';

export const customerAddress = 'moira.galbraith@mail.example';

/** Changes a record of the org, or adds it. */
export const putRow = (org: FakeSalesforce, object: string, row: OrgRow): void =>
  org.tables.get(object)?.put?.(row);

/** Gives the records of an object that belong to a case. */
export const rowsOfCase = (org: FakeSalesforce, object: string, caseRow: OrgRow): readonly OrgRow[] =>
  [...(org.tables.get(object)?.rowsFrom('') ?? [])].filter(({ ParentId }) => ParentId === caseRow.Id);

/** Puts an open case with one mail into the org, and gives its record and the same case as the copilot holds it. */
export const openCaseIn = (
  org: FakeSalesforce,
  given: Readonly<Record<string, unknown>> = {},
): { readonly row: OrgRow; readonly careCase: CareCase } => {
  const row = {
    Id: orgId('500', 990_001),
    CaseNumber: '00990001',
    Subject: 'Charging card',
    IsClosed: false,
    IsDeleted: false,
    ContactEmail: null,
    SuppliedEmail: customerAddress,
    SystemModstamp: '2026-11-21T08:00:00.000Z',
    ...given,
  };
  putRow(org, 'Case', row);
  putRow(org, 'EmailMessage', {
    Id: orgId('02s', 990_001),
    ParentId: row.Id,
    Incoming: true,
    Status: '0',
    IsDeleted: false,
    Subject: row.Subject,
    TextBody: 'Where is my card?',
    FromAddress: customerAddress,
    MessageDate: row.SystemModstamp,
    SystemModstamp: row.SystemModstamp,
  });
  return { row, careCase: careCaseOf('Where is my card?', { id: '00990001' }) };
};

/** Makes the destination over the fake org; it waits hardly at all. */
export const destinationOver = (org: FakeSalesforce, given: Partial<ReplyDestinationOptions> = {}) =>
  salesforceReplyDestination({
    client: {
      login: loginOf(org),
      apiVersion: '66.0',
      timeoutMs: 2_000,
      apiShare: 1,
      waits: { short: 1, long: 1 },
    },
    kinds: ['email-draft', 'email', 'comment'],
    sender: verifiedSender,
    keyField: 'Copilot_Key__c',
    ...given,
  });
