import { articlePassages } from '../knowledge/article-passages.ts';
import { casePassages } from '../knowledge/case-passages.ts';
import type { KnowledgeSource, SourceItem } from '../knowledge/knowledge-source.ts';
import type { Mining } from '../knowledge/mining/mine-pairs.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type PassageRecord, passageRecord } from '../knowledge/passage-record.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Documents between two words on the progress. */
const documentsPerStep = 50;

/** What was read of a source; `skipped` are the documents that could not be read, each with its place and reason. */
export type ReadRecords = {
  readonly articles: number;
  readonly cases: number;
  readonly skipped: readonly { readonly where: string; readonly reason: string }[];
};

/** A document of a source as passages. */
type Document = {
  readonly kind: 'article' | 'case';
  readonly id: string;
  readonly passages: readonly Passage[];
};

/** What documents are made into passages with. */
export type DocumentMakers = {
  readonly vocabulary: Vocabulary;
  /** Left out where past cases are one passage each. */
  readonly mining?: Mining | undefined;
};

/** Cuts a document into its passages; those of a case are masked here. */
export const readDocument = async (
  item: Exclude<SourceItem, { readonly kind: 'skipped' }>,
  { mining }: Pick<DocumentMakers, 'mining'>,
): Promise<Document> => {
  switch (item.kind) {
    case 'article':
      return { kind: 'article', id: item.article.id, passages: await articlePassages(item.article) };
    case 'case':
      return { kind: 'case', id: item.closedCase.id, passages: casePassages(item.closedCase, mining) };
    case 'thread':
      return { kind: 'case', id: item.id, passages: item.passages };
  }
};

/**
 * Reads a source to its end and hands its records on, each as it comes and held no longer; `step` hears how many documents were
 * read, and their total at the end, and is waited for. `isStopped` ends it early. It leaves room for other work every 50 documents, since a source that is in memory never waits for anything.
 */
export const readRecords = async (
  source: KnowledgeSource,
  makers: DocumentMakers,
  on: {
    readonly record: (record: PassageRecord) => void;
    readonly step: (documents: number, total: number | null) => Promise<void> | void;
    readonly isStopped: () => boolean;
  },
): Promise<ReadRecords> => {
  const skipped: { where: string; reason: string }[] = [];
  const seen = { article: new Set<string>(), case: new Set<string>() };
  let read = 0;
  for await (const item of source.read()) {
    if (on.isStopped()) break;
    read += 1;
    if (item.kind === 'skipped') {
      skipped.push({ where: item.where, reason: item.reason });
      continue;
    }
    const { kind, id, passages } = await readDocument(item, makers);
    seen[kind].add(id);
    for (const passage of passages) on.record(passageRecord(passage, makers.vocabulary));
    if (read % documentsPerStep !== 0) continue;
    await on.step(read, null);
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!on.isStopped()) await on.step(read, read);
  return { skipped, articles: seen.article.size, cases: seen.case.size };
};
