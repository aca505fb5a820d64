import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readBeirDataset } from '../adapters/files/beir-dataset.ts';
import { fileSource } from '../adapters/files/file-source.ts';
import { labelledCasesFile, readLabelledCases } from '../adapters/files/labelled-cases.ts';
import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { datasetSource } from '../copilot/evaluate-retrieval.ts';
import type { ReindexProgress } from '../copilot/reindex-result.ts';
import type { DocumentLanguages, LabelledCase } from '../evaluate/labelled-case.ts';
import type { RetrievalDataset } from '../evaluate/retrieval-dataset.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import { noVocabulary } from '../language/vocabulary.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { loadRules } from './load-rules.ts';
import { openScratchKnowledge } from './open-scratch-knowledge.ts';
import { productFiles } from './product-files.ts';
import { readCase } from './read-case.ts';

/** A labelled set whose documents are indexed, ready to be searched. */
export type LabelledSet = { readonly knowledge: Knowledge; readonly close: () => Promise<void> } & (
  | { readonly kind: 'queries'; readonly dataset: RetrievalDataset }
  | {
      readonly kind: 'cases';
      readonly name: string;
      readonly cases: readonly LabelledCase[];
      readonly languages: DocumentLanguages;
    }
);

const documentLanguages = async (source: KnowledgeSource): Promise<DocumentLanguages> => {
  const languages = new Map<string, Set<string>>();
  for await (const item of source.read()) {
    if (item.kind !== 'article' && item.kind !== 'case') continue;
    const { id, language } = item.kind === 'article' ? item.article : item.closedCase;
    languages.set(id, (languages.get(id) ?? new Set()).add(language));
  }
  return languages;
};

const readSet = async (folder: string) => {
  if (!existsSync(join(folder, labelledCasesFile))) {
    const dataset = await readBeirDataset(folder);
    return { set: { kind: 'queries', dataset } as const, source: datasetSource(dataset) };
  }
  const rules = await loadRules();
  const cases = await readLabelledCases(folder, (bytes) => readCase(bytes, 'case.json', rules));
  const source = fileSource(folder);
  const languages = await documentLanguages(source);
  return { set: { kind: 'cases', name: basename(resolve(folder)), cases, languages } as const, source };
};

/**
 * Opens a labelled set, a folder in BEIR format or one with articles, cases and `incoming.jsonl`, in an index of its own
 * that is gone when it is closed. Vectors are kept in the data folder, so that the next time is quick.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const openLabelledSet = async (
  config: Config,
  folder: string,
  progress: ReindexProgress,
): Promise<LabelledSet> => {
  const { set, source } = await readSet(folder);
  const vocabulary =
    set.kind === 'queries'
      ? noVocabulary
      : await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
  const { knowledge, close } = await openScratchKnowledge(config, vocabulary);
  try {
    await knowledge.reindex(source, { progress });
    return { ...set, knowledge, close };
  } catch (error) {
    await close();
    throw error;
  }
};
