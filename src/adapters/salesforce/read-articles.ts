import type { Article, ArticleSection } from '../../knowledge/article.ts';
import { htmlSections, textSections } from '../../knowledge/article-sections.ts';
import { keyText, type SourceKey } from '../../knowledge/changing-source.ts';
import { languageOfTag } from '../../language/language-code.ts';
import { documentUrl } from './document-url.ts';
import { type MappedField, mappedValue } from './field-mapping.ts';
import { keysetPages, type Position } from './keyset-pages.ts';
import type { OrgReader } from './org-reader.ts';
import { queryRows } from './query-rows.ts';
import { choicesOf, idOf, isTicked, type Row, textOf, timeOf } from './row.ts';
import { soql, soqlNames } from './soql.ts';

/** Ids of an IN list: with more of them an address grows longer than servers take. */
const idsPerQuery = 200;

/** The data categories of article versions: version id to group to names. */
type Categories = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The published versions; a query names one status alone, or it gets drafts too. */
const isOnline = soql`PublishStatus = ${'Online'}`;

const readCategories = async (reader: OrgReader, ids: readonly string[]): Promise<Categories> => {
  const { category, markets, models } = reader.mapping.knowledge;
  const isNeeded = [category, markets, models].some(
    (mapped) => mapped !== undefined && 'dataCategory' in mapped,
  );
  const found = new Map<string, Map<string, string[]>>();
  if (!isNeeded) return found;
  const object = reader.schema.knowledge.object.replace(/__kav$/u, '__DataCategorySelection');
  for (let at = 0; at < ids.length; at += idsPerQuery) {
    const query = soql`SELECT ParentId, DataCategoryGroupName, DataCategoryName FROM ${soqlNames(object)} WHERE ParentId IN ${ids.slice(at, at + idsPerQuery)}`;
    for (const row of await queryRows(reader.client, query)) {
      const groups = found.get(idOf(row, 'ParentId')) ?? new Map<string, string[]>();
      const group = idOf(row, 'DataCategoryGroupName');
      groups.set(group, [...(groups.get(group) ?? []), idOf(row, 'DataCategoryName')]);
      found.set(idOf(row, 'ParentId'), groups);
    }
  }
  return found;
};

const sectionsOf = (reader: OrgReader, row: Row): readonly ArticleSection[] => {
  const { body } = reader.schema.knowledge;
  return body.flatMap(({ name, label, isRich }, position) => {
    const text = textOf(row, name) ?? '';
    const [first, ...rest] = isRich ? htmlSections(text) : textSections(text);
    if (first === undefined) return [];
    // Behind the first field its label says what the text is: Question, Steps, Cause.
    return [position > 0 && first.heading === '' ? { ...first, heading: label } : first, ...rest];
  });
};

const dayOf = (row: Row, field: string | undefined): string | null =>
  field === undefined ? null : (textOf(row, field)?.slice(0, 10) ?? timeOf(row, field));

/** Gives the key of an article's version in its language; the number is the one that advisors know. */
export const articleKey = (reader: OrgReader, row: Row): SourceKey => {
  const locale = idOf(row, 'Language');
  const number = idOf(row, 'ArticleNumber');
  const isLater = reader.schema.knowledge.laterLocales.has(locale);
  return { kind: 'article', id: isLater ? `${number}.${locale}` : number, language: languageOfTag(locale) };
};

const articleOf = (reader: OrgReader, row: Row, categories: Categories): Article => {
  const { knowledge } = reader.mapping;
  const valuesOf = (mapped: MappedField | undefined): readonly string[] => {
    if (mapped === undefined) return [];
    const values =
      'field' in mapped
        ? choicesOf(row, mapped.field)
        : (categories.get(idOf(row))?.get(mapped.dataCategory) ?? []);
    return values.map((value) => mappedValue(mapped, value));
  };
  return {
    id: articleKey(reader, row).id,
    language: languageOfTag(idOf(row, 'Language')),
    title: textOf(row, 'Title') ?? '',
    summary: textOf(row, 'Summary') ?? '',
    sections: sectionsOf(reader, row),
    category: valuesOf(knowledge.category)[0] ?? '',
    markets: valuesOf(knowledge.markets).map((market) => market.toUpperCase()),
    models: valuesOf(knowledge.models),
    status: 'published',
    audience: reader.schema.knowledge.publicFlags.some((flag) => isTicked(row, flag)) ? 'public' : 'internal',
    updatedAt: dayOf(row, knowledge.updatedAt),
    validFrom: dayOf(row, knowledge.validFrom),
    validTo: dayOf(row, knowledge.validTo),
    url: documentUrl(knowledge.url, row, {
      instance: reader.instance,
      object: reader.schema.knowledge.object,
    }),
    outOfDate: isTicked(row, 'IsOutOfDate'),
  };
};

const articlesOf = async (reader: OrgReader, rows: readonly Row[]): Promise<readonly Article[]> => {
  const categories = await readCategories(
    reader,
    rows.map((row) => idOf(row)),
  );
  return rows.map((row) => articleOf(reader, row, categories));
};

export type ArticlePage = {
  readonly articles: readonly Article[];
  readonly rows: readonly Row[];
  readonly end: Position;
};

/** Yields the published articles in all languages behind a place; null from the start. */
export async function* articlePages(reader: OrgReader, after: Position | null): AsyncGenerator<ArticlePage> {
  const { object, fields } = reader.schema.knowledge;
  // Each row holds a whole article.
  const pageRows = Math.min(reader.pageRows, 500);
  const pages = keysetPages(reader.client, { object, fields, where: isOnline, after, pageRows });
  for await (const { rows, end } of pages) yield { articles: await articlesOf(reader, rows), rows, end };
}

/** Yields the published versions in every language of the articles with such values. */
async function* articlesWith(
  reader: OrgReader,
  field: 'KnowledgeArticleId' | 'ArticleNumber',
  values: readonly string[],
): AsyncGenerator<Article> {
  const { object, fields } = reader.schema.knowledge;
  for (let at = 0; at < values.length; at += idsPerQuery) {
    const query = soql`SELECT ${soqlNames(...fields)} FROM ${soqlNames(object)} WHERE ${isOnline} AND ${soqlNames(field)} IN ${values.slice(at, at + idsPerQuery)}`;
    yield* await articlesOf(reader, await queryRows(reader.client, query));
  }
}

/** Gives the published versions in every language of the articles that the rows belong to. */
export const articleFamilies = (reader: OrgReader, rows: readonly Row[]): Promise<readonly Article[]> => {
  const ids = [...new Set(rows.map((row) => idOf(row, 'KnowledgeArticleId')))].filter(Boolean);
  return Array.fromAsync(articlesWith(reader, 'KnowledgeArticleId', ids));
};

/** Yields the published articles of the keys. */
export async function* articlesOfKeys(
  reader: OrgReader,
  keys: readonly SourceKey[],
): AsyncGenerator<Article> {
  const { laterLocales } = reader.schema.knowledge;
  const numberOf = ({ id }: SourceKey): string => {
    const [, number = id, locale = ''] = /^(.*)\.([^.]+)$/u.exec(id) ?? [];
    return laterLocales.has(locale) ? number : id;
  };
  const asked = new Set(keys.map(keyText));
  for await (const article of articlesWith(reader, 'ArticleNumber', [...new Set(keys.map(numberOf))]))
    if (asked.has(keyText({ kind: 'article', id: article.id, language: article.language }))) yield article;
}

/** Yields the keys of all published articles. */
export async function* articleKeys(reader: OrgReader): AsyncGenerator<SourceKey> {
  const { object } = reader.schema.knowledge;
  const { client, pageRows } = reader;
  const fields = ['ArticleNumber', 'Language'];
  for await (const { rows } of keysetPages(client, {
    object,
    fields,
    where: isOnline,
    after: null,
    pageRows,
  }))
    for (const row of rows) yield articleKey(reader, row);
}
