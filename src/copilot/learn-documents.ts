import type { SourceItem } from '../knowledge/knowledge-source.ts';
import type { PassageRecord } from '../knowledge/passage-record.ts';
import { changeKnowledge, type KnowledgeParts } from './change-knowledge.ts';
import type { EmbedRecords } from './embed-records.ts';
import { type DocumentMakers, readRecords } from './read-records.ts';

const keyOf = (item: SourceItem): string => {
  switch (item.kind) {
    case 'article':
      return `article|${item.article.id}|${item.article.language}`;
    case 'case':
      return `case|${item.closedCase.id}|${item.closedCase.language}`;
    case 'thread':
      return `case|${item.id}`;
    case 'skipped':
      return `skipped|${item.where}`;
  }
};

/**
 * Makes the use case that adds documents to what is known, in one change, and leaves all others as they are. A document
 * that is there already is replaced by the given one, parts that it no longer has included; of two editions among the
 * given the later in the list counts.
 */
export const makeLearnDocuments =
  (
    parts: KnowledgeParts & DocumentMakers & { readonly embedRecords: EmbedRecords },
  ): ((documents: readonly SourceItem[]) => Promise<void>) =>
  async (given) => {
    const documents = [...new Map(given.map((item) => [keyOf(item), item])).values()];
    const source = {
      name: 'documents',
      read: async function* () {
        yield* documents;
      },
    };
    const upserts = new Map<string, PassageRecord>();
    await readRecords(source, parts, {
      record: (record) => upserts.set(record.passage.id, record),
      step: () => undefined,
      isStopped: () => false,
    });
    const removals: string[] = [];
    for (const item of documents) {
      if (item.kind !== 'article' && item.kind !== 'case') continue;
      const { id, language } = item.kind === 'article' ? item.article : item.closedCase;
      const stored = await parts.store.document({ kind: item.kind, source: id, language });
      removals.push(...stored.map((passage) => passage.id).filter((known) => !upserts.has(known)));
    }
    if (upserts.size + removals.length === 0) return;
    const records = [...upserts.values()];
    const entries = await parts.embedRecords(records);
    const fault = await changeKnowledge(parts, {
      record: () => parts.store.apply({ upserts: records, removals }),
      entries,
      removals,
    });
    if (fault !== null) throw fault.cause;
  };
