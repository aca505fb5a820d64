import { articlePassages } from '../../../src/knowledge/article-passages.ts';
import { casePassages } from '../../../src/knowledge/case-passages.ts';
import type { KnowledgeSource } from '../../../src/knowledge/knowledge-source.ts';
import type { Passage } from '../../../src/knowledge/passage.ts';

/** Gives the passages that a source makes, by id; of a document that comes twice the later ones. */
export const passagesOf = async (source: KnowledgeSource): Promise<ReadonlyMap<string, Passage>> => {
  const passages = new Map<string, Passage>();
  for await (const item of source.read()) {
    const made =
      item.kind === 'article'
        ? await articlePassages(item.article)
        : item.kind === 'case'
          ? casePassages(item.closedCase)
          : [];
    for (const passage of made) passages.set(passage.id, passage);
  }
  return passages;
};
