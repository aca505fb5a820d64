import { htmlToPlainText } from '../../case/html/html-to-plain-text.ts';
import type { OrgReader } from './org-reader.ts';
import { idOf, isTicked, type Row, textOf, timeOf } from './row.ts';
import type { RowAsker, RowsWanted } from './row-asker.ts';
import { soql } from './soql.ts';

/** Something that was written in a case, wherever the org keeps it. */
export type CaseEntry = {
  readonly id: string;
  readonly caseId: string;
  readonly from: 'customer' | 'advisor';
  /** True for what only the org's own people can read. */
  readonly isInternal: boolean;
  readonly at: string | null;
  readonly text: string;
  /** Whom a mail names as its sender. */
  readonly name: string | null;
};

/** Users who are customers or partners in a portal; all others work for the org. */
const portalUsers = /portal|partner|customersuccess|guest/iu;

const draftStatus = '5';

const authorOf = (row: Row): CaseEntry['from'] =>
  portalUsers.test(textOf(row, 'CreatedBy.UserType') ?? '') ? 'customer' : 'advisor';

/** The HTML of a mail may be some hundred kilobytes. */
const htmlRows = 250;

const rowsOf = async (
  asker: RowAsker,
  ids: readonly string[],
  object: string,
  query: RowsWanted['query'],
): Promise<readonly Row[]> => (await Array.fromAsync(asker.rows(ids, { object, query }))).flat();

/** The HTML of a mail is many times its text, and is asked for only where there is no other; none of it is kept. */
const textsOfHtml = async (asker: RowAsker, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  const query: RowsWanted['query'] = (mails, some) =>
    soql`SELECT Id, HtmlBody FROM ${mails} WHERE Id IN ${some}`;
  for await (const page of asker.rows(ids, { object: 'EmailMessage', query, pageRows: htmlRows }))
    for (const row of page) texts.set(idOf(row), htmlToPlainText(textOf(row, 'HtmlBody') ?? ''));
  return texts;
};

const readEmails = async (asker: RowAsker, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await rowsOf(
    asker,
    ids,
    'EmailMessage',
    (mails, cases) =>
      soql`SELECT Id, ParentId, Incoming, TextBody, FromName, MessageDate FROM ${mails} WHERE ParentId IN ${cases} AND Status != ${draftStatus}`,
  );
  const bare = rows.filter((row) => (textOf(row, 'TextBody') ?? '').trim() === '').map((row) => idOf(row));
  const html = await textsOfHtml(asker, bare);
  return rows.map((row) => ({
    id: idOf(row),
    caseId: idOf(row, 'ParentId'),
    from: isTicked(row, 'Incoming') ? 'customer' : 'advisor',
    isInternal: false,
    at: timeOf(row, 'MessageDate'),
    text: html.get(idOf(row)) ?? textOf(row, 'TextBody') ?? '',
    name: textOf(row, 'FromName'),
  }));
};

const readComments = async (asker: RowAsker, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await rowsOf(
    asker,
    ids,
    'CaseComment',
    (comments, cases) =>
      soql`SELECT Id, ParentId, CommentBody, IsPublished, CreatedDate, CreatedBy.UserType FROM ${comments} WHERE ParentId IN ${cases}`,
  );
  return rows.map((row) => ({
    id: idOf(row),
    caseId: idOf(row, 'ParentId'),
    from: authorOf(row),
    isInternal: !isTicked(row, 'IsPublished'),
    at: timeOf(row, 'CreatedDate'),
    text: textOf(row, 'CommentBody') ?? '',
    name: null,
  }));
};

const readPosts = async (asker: RowAsker, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await rowsOf(
    asker,
    ids,
    'FeedItem',
    (posts, cases) =>
      soql`SELECT Id, ParentId, Body, IsRichText, Visibility, CreatedDate, CreatedBy.UserType FROM ${posts} WHERE ParentId IN ${cases} AND Type = ${'TextPost'}`,
  );
  return rows.map((row) => {
    const body = textOf(row, 'Body') ?? '';
    return {
      id: idOf(row),
      caseId: idOf(row, 'ParentId'),
      from: authorOf(row),
      isInternal: textOf(row, 'Visibility') !== 'AllUsers',
      at: timeOf(row, 'CreatedDate'),
      text: isTicked(row, 'IsRichText') ? htmlToPlainText(body) : body,
      name: null,
    };
  });
};

const compared = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const inOrder = (one: CaseEntry, other: CaseEntry): number =>
  compared(one.at ?? '', other.at ?? '') || compared(one.id, other.id);

/** Gives what was written in each of as many cases as the asker takes at a time, by case id and in the order of time. */
export const readCaseEntries = async (
  { mapping }: Pick<OrgReader, 'mapping'>,
  ids: readonly string[],
  asker: RowAsker,
): Promise<ReadonlyMap<string, readonly CaseEntry[]>> => {
  const { emails, comments, posts } = mapping.cases;
  const none = Promise.resolve([]);
  const read = await Promise.all([
    emails ? readEmails(asker, ids) : none,
    comments ? readComments(asker, ids) : none,
    posts ? readPosts(asker, ids) : none,
  ]);
  const unique = new Map(read.flat().map((entry) => [entry.id, entry]));
  return Map.groupBy([...unique.values()].sort(inOrder), ({ caseId }) => caseId);
};
