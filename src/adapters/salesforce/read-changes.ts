import type { SourceChange, SourceKey, Watermark, Watermarks } from '../../knowledge/changing-source.ts';
import { type CaseLoad, openCaseLoad } from './case-load.ts';
import { closedCasesOf } from './closed-cases-of.ts';
import { keysetPages, type Position } from './keyset-pages.ts';
import type { OrgReader } from './org-reader.ts';
import { articleFamilies, articleKeys, articlePages } from './read-articles.ts';
import { caseRows } from './read-cases.ts';
import { idOf, isTicked, type Row } from './row.ts';
import { soql } from './soql.ts';

/** Rows appear at most this long after their stamp, in milliseconds: when their transaction ends. */
const overlapMs = 10 * 60_000;

/** The objects whose rows are parts of a case, by the switch of the mapping. */
const children = { emails: 'EmailMessage', comments: 'CaseComment', posts: 'FeedItem' } as const;

/**
 * Gives where reading goes on. Rows with a stamp before the last pass may have appeared since, so that the time of the overlap is read
 * again; once the pass is longer ago than that, only what lies behind the last row.
 */
const startOf = (mark: Watermark | undefined): Position | null => {
  if (mark === undefined) return null;
  const again = new Date(Date.parse(mark.readAt) - overlapMs).toISOString();
  return again < mark.stamp ? { stamp: again, id: '' } : { stamp: mark.stamp, id: mark.id };
};

const later = (mark: Watermark | undefined, end: Position): Position =>
  mark !== undefined && mark.stamp > end.stamp ? { stamp: mark.stamp, id: mark.id } : end;

const keyOf = (row: Row): SourceKey => ({ kind: 'case', id: idOf(row, 'CaseNumber'), language: null });

/** Yields closed cases as documents; open ones and those in the recycle bin as removed. */
async function* caseChanges(
  casesOf: CaseLoad['casesOf'],
  rows: readonly Row[],
): AsyncGenerator<SourceChange> {
  const isGone = (row: Row): boolean => isTicked(row, 'IsDeleted') || !isTicked(row, 'IsClosed');
  for (const row of rows.filter(isGone)) yield { kind: 'removed', key: keyOf(row) };
  const kept = rows.filter((row) => !isGone(row));
  for await (const closedCase of casesOf(kept)) yield { kind: 'item', item: { kind: 'case', closedCase } };
}

async function* knowledgeChanges(
  reader: OrgReader,
  mark: Watermark | undefined,
  markAt: (end: Position) => SourceChange,
): AsyncGenerator<SourceChange> {
  for await (const { articles, rows, end } of articlePages(reader, startOf(mark))) {
    // A new version of an article makes its translations out of date, which need not touch them.
    const families = mark === undefined ? articles : await articleFamilies(reader, rows);
    for (const article of families) yield { kind: 'item', item: { kind: 'article', article } };
    yield markAt(later(mark, end));
  }
  // An article that is archived, unpublished or deleted leaves no row behind that everyone may read.
  const keys: SourceKey[] = [];
  for await (const key of articleKeys(reader)) keys.push(key);
  yield { kind: 'all', of: 'article', keys };
}

/**
 * Yields what has changed in an org since the marks: articles, then cases by their own stamps, then the cases of new and changed
 * mails, comments and posts, which do not move the stamp of their case.
 */
export async function* readChanges(reader: OrgReader, since: Watermarks): AsyncGenerator<SourceChange> {
  const { client, schema, mapping, pageRows } = reader;
  const readAt = (await client.serverTime()).toISOString();
  const markOf = (object: string, end: Position): SourceChange => ({
    kind: 'mark',
    object,
    watermark: { ...end, readAt },
  });
  const parts = (['emails', 'comments', 'posts'] as const).filter((kind) => mapping.cases[kind]);
  // Marked before the first case is read: what is written while they are being read is then not missed.
  for (const kind of parts)
    if (since[children[kind]] === undefined) yield markOf(children[kind], { stamp: readAt, id: '' });

  const articles = schema.knowledge.object;
  yield* knowledgeChanges(reader, since[articles], (end) => markOf(articles, end));

  const mark = since['Case'];
  const { pages, casesOf } = await openCaseLoad(reader, {
    object: 'Case',
    fields: [...schema.cases.fields, 'IsDeleted'],
    where: mark === undefined ? soql`IsClosed = ${true}` : undefined,
    after: startOf(mark),
    withDeleted: mark !== undefined,
    pageRows,
  });
  for await (const { rows, end } of pages) {
    yield* caseChanges(casesOf, rows);
    yield markOf('Case', later(mark, end));
  }

  for (const kind of parts) {
    const object = children[kind];
    const last = since[object];
    if (last === undefined) continue;
    const changed = keysetPages(client, {
      object,
      fields: ['ParentId'],
      after: startOf(last),
      withDeleted: true,
      pageRows,
    });
    for await (const { rows, end } of changed) {
      const ids = [...new Set(rows.map((row) => idOf(row, 'ParentId')))].filter((id) => id.startsWith('500'));
      const changedCases = await caseRows(reader, ids);
      yield* caseChanges((cases) => closedCasesOf(reader, cases), changedCases);
      yield markOf(object, later(last, end));
    }
  }
}
