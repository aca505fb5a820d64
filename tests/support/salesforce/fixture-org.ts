import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orgFields } from './org-fields.ts';
import { type OrgRow, type OrgTable, storedTable } from './org-table.ts';

type FixtureArticle = {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly language: string;
  readonly markets: readonly string[];
  readonly models: readonly string[];
  readonly status: string;
  readonly updatedAt: string;
};

type FixtureMessage = {
  readonly from: string;
  readonly at: string;
  readonly text?: string;
  readonly html?: string;
};

type FixtureCase = {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly channel: string;
  readonly closedAt: string;
  readonly customer: { readonly name: string; readonly email: string };
  readonly advisor: string;
  readonly messages: readonly FixtureMessage[];
};

const locales: Readonly<Record<string, string>> = { en: 'en_US', nb: 'no', nl: 'nl_NL' };
const statuses: Readonly<Record<string, string>> = {
  published: 'Online',
  draft: 'Draft',
  archived: 'Archived',
};

const linesOf = <Line>(folder: string): readonly Line[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
    );

/** Gives an id of Salesforce: the prefix of the object and fifteen digits. */
export const orgId = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(15, '0')}`;

const withMilliseconds = (time: string): string => new Date(time).toISOString();

const articleRows = (articles: readonly FixtureArticle[]): readonly OrgRow[] =>
  articles.map((article, at) => {
    const updated = withMilliseconds(article.updatedAt);
    return {
      Id: orgId('ka0', at + 1),
      KnowledgeArticleId: orgId('kA0', Number(article.id.slice(3))),
      ArticleNumber: article.id,
      Language: locales[article.language] ?? article.language,
      Title: article['title'],
      Summary: article['summary'],
      PublishStatus: statuses[article.status],
      IsMasterLanguage: article.language === 'en',
      IsLatestVersion: true,
      IsOutOfDate: article['outOfDate'],
      IsVisibleInPkb: article['audience'] === 'public',
      IsVisibleInCsp: false,
      LastPublishedDate: updated,
      SystemModstamp: updated,
      CreatedDate: updated,
      Answer__c: article['html'],
      Markets__c: article.markets.join(';') || null,
      Models__c: article.models.join(';') || null,
      ValidFrom__c: article['validFrom'],
      ValidTo__c: article['validTo'],
      HelpUrl__c: article['url'],
      IsDeleted: false,
    };
  });

type CaseRows = { cases: OrgRow[]; emails: OrgRow[]; comments: OrgRow[]; posts: OrgRow[] };

const advisorUser = { UserType: 'Standard' };
const portalUser = { UserType: 'CspLitePortal' };

/** Puts one message where an org keeps what came through the channel. */
const addMessage = (rows: CaseRows, parent: OrgRow, one: FixtureCase, message: FixtureMessage): void => {
  const at = withMilliseconds(message.at);
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

const caseRows = (cases: readonly FixtureCase[]): CaseRows => {
  const rows: CaseRows = { cases: [], emails: [], comments: [], posts: [] };
  for (const one of cases) {
    const isForm = one.channel === 'form';
    const [first] = one.messages;
    const closed = withMilliseconds(one.closedAt);
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

const categoryRows = (articles: readonly FixtureArticle[]): readonly OrgRow[] =>
  articles.map((article, at) => ({
    Id: orgId('02n', at + 1),
    ParentId: orgId('ka0', at + 1),
    DataCategoryGroupName: 'Topic',
    DataCategoryName: String(article['category']).replaceAll('-', '_'),
    SystemModstamp: withMilliseconds(article.updatedAt),
  }));

/** Gives the tables of an org that holds a folder of fixtures; `knowledge` is what its administrator calls the object. */
export const fixtureOrg = (folder: string, knowledge = 'Knowledge'): readonly OrgTable[] => {
  const articles = linesOf<FixtureArticle>(join(folder, 'articles'));
  const { cases, emails, comments, posts } = caseRows(linesOf<FixtureCase>(join(folder, 'cases')));
  return [
    storedTable(`${knowledge}__kav`, orgFields.knowledge, articleRows(articles)),
    storedTable(`${knowledge}__DataCategorySelection`, orgFields.categories, categoryRows(articles)),
    storedTable('Case', orgFields.cases, cases),
    storedTable('EmailMessage', orgFields.emails, emails),
    storedTable('CaseComment', orgFields.comments, comments),
    storedTable('FeedItem', orgFields.posts, posts),
    storedTable('Contact', orgFields.contacts),
    storedTable('User', orgFields.users),
  ];
};
