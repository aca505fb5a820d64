import { orgId, storedTime } from './org-id.ts';
import type { OrgRow } from './org-table.ts';

type FixtureMessage = {
  readonly from: string;
  readonly at: string;
  readonly text?: string;
  readonly html?: string;
};

/** A closed case as a line of the fixtures holds it. */
export type FixtureCase = {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly channel: string;
  readonly closedAt: string;
  readonly customer: { readonly name: string; readonly email: string };
  readonly advisor: string;
  readonly messages: readonly FixtureMessage[];
};

type CaseRows = { cases: OrgRow[]; emails: OrgRow[]; comments: OrgRow[]; posts: OrgRow[] };

const advisorUser = { UserType: 'Standard' };
const portalUser = { UserType: 'CspLitePortal' };

/** Puts one message where an org keeps what came through the channel. */
const addMessage = (rows: CaseRows, parent: OrgRow, one: FixtureCase, message: FixtureMessage): void => {
  const at = storedTime(message.at);
  const isCustomer = message.from === 'customer';
  const common = { ParentId: parent.Id, SystemModstamp: at, CreatedDate: at, IsDeleted: false };
  const CreatedBy = isCustomer ? portalUser : advisorUser;
  const isNote = one.channel === 'phone' && message === one.messages[0];
  if (isNote && rows.posts.length % 2 === 0)
    rows.posts.push({
      ...common,
      Id: orgId('0D5', rows.posts.length + 1),
      Type: 'TextPost',
      Body: message.text,
      IsRichText: false,
      Visibility: 'InternalUsers',
      CreatedBy,
    });
  else if (isNote || one.channel === 'chat')
    rows.comments.push({
      ...common,
      Id: orgId('00a', rows.comments.length + 1),
      CommentBody: message.text,
      IsPublished: !isNote,
      CreatedBy,
    });
  else
    rows.emails.push({
      ...common,
      Id: orgId('02s', rows.emails.length + 1),
      Incoming: isCustomer,
      Status: isCustomer ? '1' : '3',
      TextBody: message.text ?? null,
      HtmlBody: message.html ?? null,
      FromName: isCustomer ? one.customer.name : 'Lodestar Care',
      MessageDate: at,
    });
};

/** What an org has beside: a draft, a remark that no customer may read, a post of the system, and an open case. */
const addClutter = (rows: CaseRows): void => {
  const [first] = rows.cases;
  if (first === undefined) return;
  const common = {
    ParentId: first.Id,
    SystemModstamp: first.SystemModstamp,
    CreatedDate: first.SystemModstamp,
  };
  rows.emails.push({
    ...common,
    Id: orgId('02s', 900_001),
    Incoming: false,
    Status: '5',
    TextBody: 'unsent draft',
  });
  rows.comments.push({
    ...common,
    Id: orgId('00a', 900_001),
    CommentBody: 'internal remark',
    IsPublished: false,
    CreatedBy: advisorUser,
  });
  rows.posts.push({
    ...common,
    Id: orgId('0D5', 900_001),
    Type: 'TrackedChange',
    Body: null,
    CreatedBy: advisorUser,
  });
  rows.cases.push({
    ...first,
    SystemModstamp: '2020-01-01T00:00:00.000Z',
    Id: orgId('500', 900_001),
    CaseNumber: '90000001',
    IsClosed: false,
    ClosedDate: null,
  });
};

/** Gives the rows of the cases and of what was written in them. */
export const fixtureCaseRows = (cases: readonly FixtureCase[]): CaseRows => {
  const rows: CaseRows = { cases: [], emails: [], comments: [], posts: [] };
  for (const one of cases) {
    const isForm = one.channel === 'form';
    const [first] = one.messages;
    const closed = storedTime(one.closedAt);
    const parent: OrgRow = {
      Id: orgId('500', Number(one.id)),
      CaseNumber: one.id,
      Subject: one['subject'],
      Description: isForm ? first?.text : null,
      IsClosed: true,
      ClosedDate: closed,
      SystemModstamp: closed,
      CreatedDate: closed,
      IsDeleted: false,
      SuppliedName: null,
      Contact: { Name: one.customer.name },
      Owner: { Name: one.advisor },
      Market__c: one['market'],
      Model__c: one['model'],
      Language__c: one['language'],
      Category__c: one['category'],
    };
    rows.cases.push(parent);
    const isDescribed = isForm && first?.text !== undefined;
    for (const message of isDescribed ? one.messages.slice(1) : one.messages)
      addMessage(rows, parent, one, message);
  }
  addClutter(rows);
  return rows;
};
