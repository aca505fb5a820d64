import type { OrgField } from './org-table.ts';

const text = (...names: readonly string[]): readonly OrgField[] =>
  names.map((name) => ({ name, type: 'string' }));
const flags = (...names: readonly string[]): readonly OrgField[] =>
  names.map((name) => ({ name, type: 'boolean' }));
const times = (...names: readonly string[]): readonly OrgField[] =>
  names.map((name) => ({ name, type: 'datetime' }));
const related = (relationshipName: string, ...referenceTo: readonly string[]): OrgField => ({
  name: `${relationshipName}Id`,
  type: 'reference',
  relationshipName,
  referenceTo,
});

const system = [...text('Id'), ...flags('IsDeleted'), ...times('SystemModstamp', 'CreatedDate')];

const locales = ['en_US', 'sv', 'no', 'de', 'nl_NL', 'da', 'en_GB'];

/** The fields of each object of the fake org, with those that an administrator added. */
export const orgFields = {
  knowledge: [
    ...system,
    ...text('KnowledgeArticleId', 'ArticleNumber', 'Title', 'Summary', 'UrlName', 'MasterVersionId'),
    { name: 'PublishStatus', type: 'picklist' },
    {
      name: 'Language',
      type: 'picklist',
      picklistValues: locales.map((value) => ({ value, active: true })),
    },
    ...flags('IsMasterLanguage', 'IsLatestVersion', 'IsOutOfDate', 'IsVisibleInPkb', 'IsVisibleInCsp'),
    ...times('LastPublishedDate'),
    { name: 'Answer__c', label: 'Answer', type: 'textarea', extraTypeInfo: 'richtextarea' },
    { name: 'Markets__c', type: 'multipicklist' },
    { name: 'Models__c', type: 'multipicklist' },
    { name: 'ValidFrom__c', type: 'date' },
    { name: 'ValidTo__c', type: 'date' },
    ...text('HelpUrl__c'),
  ],
  categories: [...system, ...text('ParentId', 'DataCategoryGroupName', 'DataCategoryName')],
  cases: [
    ...system,
    ...text(
      'CaseNumber',
      'Subject',
      'Description',
      'Status',
      'Origin',
      'SuppliedName',
      'SuppliedEmail',
      'ContactEmail',
    ),
    ...flags('IsClosed'),
    ...times('ClosedDate'),
    related('Contact', 'Contact'),
    related('Owner', 'Group', 'User'),
    ...text('Market__c', 'Model__c', 'Language__c', 'Category__c'),
  ],
  emails: [
    ...system,
    ...text('ParentId', 'Status', 'Subject', 'TextBody', 'HtmlBody', 'FromAddress', 'FromName', 'ToAddress'),
    ...text('CreatedById', 'ReplyToEmailMessageId', 'Copilot_Key__c'),
    ...flags('Incoming'),
    ...times('MessageDate'),
  ],
  comments: [
    ...system,
    ...text('ParentId', 'CommentBody'),
    ...flags('IsPublished'),
    related('CreatedBy', 'User'),
  ],
  posts: [
    ...system,
    ...text('ParentId', 'Type', 'Body', 'Visibility'),
    ...flags('IsRichText'),
    related('CreatedBy', 'User'),
  ],
  contacts: [...system, ...text('Name', 'MailingCountry')],
  users: [...system, ...text('Name', 'UserType')],
} satisfies Readonly<Record<string, readonly OrgField[]>>;
