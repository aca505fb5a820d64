import { CopilotError } from '../fault/copilot-error.ts';
import { articlePassages } from '../knowledge/article-passages.ts';
import { casePassages } from '../knowledge/case-passages.ts';
import { planIndex } from '../knowledge/index-plan.ts';
import type { KnowledgeSource, SourceItem } from '../knowledge/knowledge-source.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type PassageRecord, passageRecord } from '../knowledge/passage-record.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { changeKnowledge, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedRecords } from './embed-records.ts';

/** What one run did, or with `dryRun` would do. */
export type ReindexResult = {
  readonly source: string;
  readonly dryRun: boolean;
  readonly articles: number;
  readonly cases: number;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Documents that could not be read, each with its place and reason. */
  readonly skipped: readonly { readonly where: string; readonly reason: string }[];
};

export type ReindexProgress = (step: 'read' | 'embed' | 'write', done: number, total: number | null) => void;

export type ReindexParts = KnowledgeParts & {
  readonly embedRecords: EmbedRecords;
  readonly vocabulary: Vocabulary;
};

type Read = Pick<ReindexResult, 'articles' | 'cases' | 'skipped'> & {
  readonly records: readonly PassageRecord[];
};

type Document = {
  readonly kind: 'article' | 'case';
  readonly id: string;
  readonly passages: readonly Passage[];
};

const readDocument = async (item: Exclude<SourceItem, { readonly kind: 'skipped' }>): Promise<Document> => {
  switch (item.kind) {
    case 'article':
      return { kind: 'article', id: item.article.id, passages: await articlePassages(item.article) };
    case 'case':
      return { kind: 'case', id: item.closedCase.id, passages: casePassages(item.closedCase) };
    case 'thread':
      return { kind: 'case', id: item.id, passages: item.passages };
  }
};

const readSource = async (
  source: KnowledgeSource,
  vocabulary: Vocabulary,
  progress: ReindexProgress,
): Promise<Read> => {
  const records: PassageRecord[] = [];
  const skipped: { where: string; reason: string }[] = [];
  const seen = { article: new Set<string>(), case: new Set<string>() };
  let read = 0;
  for await (const item of source.read()) {
    read += 1;
    if (item.kind === 'skipped') {
      skipped.push({ where: item.where, reason: item.reason });
      continue;
    }
    const { kind, id, passages } = await readDocument(item);
    seen[kind].add(id);
    records.push(...passages.map((passage) => passageRecord(passage, vocabulary)));
    if (read % 50 === 0) progress('read', read, null);
  }
  progress('read', read, read);
  return { records, skipped, articles: seen.article.size, cases: seen.case.size };
};

/** The same ids with hashes that nothing has, so that every passage counts as changed. */
const forgotten = (stored: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...stored.keys()].map((id) => [id, '']));

/**
 * Makes the use case that brings the index in line with a source: new and changed passages are embedded and taken in,
 * vanished ones are taken out, approved answers stay. Nothing is written before everything is read and embedded.
 * Throws CopilotError 'input-empty' for a source without any document, so that a wrong folder can't empty the index;
 * one that holds only archived articles has documents and empties it. An index that fails leaves the record written
 * and is rebuilt by the next restore.
 */
export const makeReindex =
  (parts: ReindexParts) =>
  async (
    source: KnowledgeSource,
    options: { readonly dryRun?: boolean; readonly full?: boolean; readonly progress?: ReindexProgress } = {},
  ): Promise<ReindexResult> => {
    const progress = options.progress ?? (() => undefined);
    const { records, ...read } = await readSource(source, parts.vocabulary, progress);
    if (read.articles + read.cases === 0) {
      throw new CopilotError(
        'input-empty',
        `${source.name} holds no article and no closed case; the index is left as it is.`,
      );
    }
    const stored = await parts.store.hashes(['article', 'case']);
    const plan = planIndex(records, options.full === true ? forgotten(stored) : stored);
    const result: ReindexResult = {
      source: source.name,
      dryRun: options.dryRun ?? false,
      ...read,
      passages: plan.added.length + plan.changed.length + plan.unchanged,
      added: plan.added.length,
      changed: plan.changed.length,
      removed: plan.removed.length,
      unchanged: plan.unchanged,
    };
    const upserts = [...plan.added, ...plan.changed];
    if (result.dryRun || (upserts.length === 0 && plan.removed.length === 0)) return result;
    const entries = await parts.embedRecords(upserts, (done) => progress('embed', done, upserts.length));
    const fault = await changeKnowledge(parts, {
      record: () => parts.store.apply({ upserts, removals: plan.removed }),
      entries,
      removals: plan.removed,
    });
    if (fault !== null) throw fault.cause;
    await parts.index.optimize();
    progress('write', upserts.length, upserts.length);
    return result;
  };
