import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixtureCase, fixtureCaseRows } from './fixture-case-rows.ts';
import { orgFields } from './org-fields.ts';
import { orgId, storedTime } from './org-id.ts';
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

const articleRows = (articles: readonly FixtureArticle[]): readonly OrgRow[] =>
  articles.map((article, at) => {
    const updated = storedTime(article.updatedAt);
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

const categoryRows = (articles: readonly FixtureArticle[]): readonly OrgRow[] =>
  articles.map((article, at) => ({
    Id: orgId('02n', at + 1),
    ParentId: orgId('ka0', at + 1),
    DataCategoryGroupName: 'Topic',
    DataCategoryName: String(article['category']).replaceAll('-', '_'),
    SystemModstamp: storedTime(article.updatedAt),
  }));

/** Gives the tables of an org that holds a folder of fixtures; `knowledge` is what its administrator calls the object. */
export const fixtureOrg = (folder: string, knowledge = 'Knowledge'): readonly OrgTable[] => {
  const articles = linesOf<FixtureArticle>(join(folder, 'articles'));
  const { cases, emails, comments, posts } = fixtureCaseRows(linesOf<FixtureCase>(join(folder, 'cases')));
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
