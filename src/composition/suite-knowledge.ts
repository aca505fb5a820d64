import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBeirDataset } from '../adapters/files/beir-dataset.ts';
import { fileSource } from '../adapters/files/file-source.ts';
import { datasetSource } from '../copilot/evaluate-retrieval.ts';
import type { KnowledgeSource, SourceItem } from '../knowledge/knowledge-source.ts';

/** The documents of a folder, read once. */
export type SuiteKnowledge = {
  readonly source: KnowledgeSource;
  /** Ids of all documents, which labels may name. */
  readonly documents: ReadonlySet<string>;
};

const idOf = (item: SourceItem): string | null => {
  if (item.kind === 'article') return item.article.id;
  if (item.kind === 'case') return item.closedCase.id;
  return item.kind === 'thread' ? item.id : null;
};

/**
 * Reads the knowledge of a suite: a folder in BEIR format, or one with articles and closed cases.
 * Throws CopilotError 'not-found' for no such folder.
 */
export const readSuiteKnowledge = async (folder: string): Promise<SuiteKnowledge> => {
  const isBeir = existsSync(join(folder, 'corpus.jsonl'));
  const source = isBeir ? datasetSource(await readBeirDataset(folder)) : fileSource(folder);
  const items: SourceItem[] = [];
  for await (const item of source.read()) items.push(item);
  return {
    source: {
      name: source.name,
      read: async function* () {
        yield* items;
      },
    },
    documents: new Set(items.map(idOf).filter((id) => id !== null)),
  };
};
