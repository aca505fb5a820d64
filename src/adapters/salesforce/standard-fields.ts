/** What is read of every version of an article. */
export const articleFields = [
  'Id',
  'KnowledgeArticleId',
  'ArticleNumber',
  'Language',
  'Title',
  'PublishStatus',
  'SystemModstamp',
];
/** Some orgs have no translations or no summary. */
export const optionalArticleFields = ['Summary', 'IsOutOfDate'];
/** What is read of every case. */
export const caseFields = [
  ...['Id', 'CaseNumber', 'Subject', 'Description', 'IsClosed', 'ClosedDate', 'SystemModstamp'],
  // Names are read to be masked.
  ...['SuppliedName', 'Contact.Name', 'Owner.Name'],
];
/** What is read of each object whose rows are parts of a case: the object, then its fields. */
export const childFields = {
  emails: [
    'EmailMessage',
    ...[
      'ParentId',
      'Incoming',
      'Status',
      'TextBody',
      'HtmlBody',
      'FromName',
      'MessageDate',
      'SystemModstamp',
    ],
  ],
  comments: [
    'CaseComment',
    ...['ParentId', 'CommentBody', 'IsPublished', 'CreatedDate', 'CreatedBy.UserType', 'SystemModstamp'],
  ],
  posts: [
    'FeedItem',
    ...[
      'ParentId',
      'Type',
      'Body',
      'IsRichText',
      'Visibility',
      'CreatedDate',
      'CreatedBy.UserType',
      'SystemModstamp',
    ],
  ],
} as const;
