import { htmlToPlainText } from '../../case/html/html-to-plain-text.ts';
import type { OrgReader } from './org-reader.ts';
import { queryRows } from './query-rows.ts';
import { idOf, isTicked, type Row, textOf, timeOf } from './row.ts';
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

const readEmails = async ({ client }: OrgReader, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await queryRows(
    client,
    soql`SELECT Id, ParentId, Incoming, TextBody, FromName, MessageDate FROM EmailMessage WHERE ParentId IN ${ids} AND Status != ${draftStatus}`,
  );
  // The HTML of a mail is many times its text, and is asked for only where there is no other.
  const bare = rows.filter((row) => (textOf(row, 'TextBody') ?? '').trim() === '').map((row) => idOf(row));
  const html = new Map<string, string>();
  if (bare.length > 0) {
    const bodies = await queryRows(client, soql`SELECT Id, HtmlBody FROM EmailMessage WHERE Id IN ${bare}`);
    for (const row of bodies) html.set(idOf(row), htmlToPlainText(textOf(row, 'HtmlBody') ?? ''));
  }
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

const readComments = async ({ client }: OrgReader, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await queryRows(
    client,
    soql`SELECT Id, ParentId, CommentBody, IsPublished, CreatedDate, CreatedBy.UserType FROM CaseComment WHERE ParentId IN ${ids}`,
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

const readPosts = async ({ client }: OrgReader, ids: readonly string[]): Promise<readonly CaseEntry[]> => {
  const rows = await queryRows(
    client,
    soql`SELECT Id, ParentId, Body, IsRichText, Visibility, CreatedDate, CreatedBy.UserType FROM FeedItem WHERE ParentId IN ${ids} AND Type = ${'TextPost'}`,
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

const inOrder = (one: CaseEntry, other: CaseEntry): number =>
  (one.at ?? '').localeCompare(other.at ?? '') || (one.id < other.id ? -1 : Number(one.id > other.id));

/** Gives what was written in each of at most 200 cases, by case id and in the order of time. */
export const readCaseEntries = async (
  reader: OrgReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEntry[]>> => {
  const { emails, comments, posts } = reader.mapping.cases;
  const none = Promise.resolve([]);
  const read = await Promise.all([
    emails ? readEmails(reader, ids) : none,
    comments ? readComments(reader, ids) : none,
    posts ? readPosts(reader, ids) : none,
  ]);
  const unique = new Map(read.flat().map((entry) => [entry.id, entry]));
  return Map.groupBy([...unique.values()].sort(inOrder), ({ caseId }) => caseId);
};
