import {
  type RetrievalScores,
  retrievalMetrics,
  retrievalScores,
} from '../evaluate/metrics/retrieval-metrics.ts';
import type { DatasetDocument, DatasetQuery, RetrievalDataset } from '../evaluate/retrieval-dataset.ts';
import type { Interval } from '../evaluate/statistics/bootstrap-interval.ts';
import { shareMeanInterval } from '../evaluate/statistics/share-mean-interval.ts';
import type { Article } from '../knowledge/article.ts';
import { articlePassages } from '../knowledge/article-passages.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import type { Passage } from '../knowledge/passage.ts';
import { passageId } from '../knowledge/passage-id.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { type EvidenceQuery, evidenceQuery } from '../retrieve/evidence-query.ts';
import type { FindEvidence } from '../retrieve/find-evidence.ts';
import type { PassageFilter } from '../retrieve/passage-index.ts';

export type RetrievalEvaluation = {
  readonly dataset: string;
  readonly queries: number;
  readonly documents: number;
  readonly metrics: Readonly<Record<(typeof retrievalMetrics)[number], Interval>>;
};

/** What was found for one query of a set, for reading and for comparing two systems pair by pair. */
export type QueryOutcome = {
  readonly query: string;
  readonly found: readonly string[];
  readonly scores: RetrievalScores;
};

const depth = 10;

/** A day after all others: a query without a date finds every document. */
const endOfTime = '9999';

/** Gives the language that most of the documents are in. */
export const documentLanguage = (documents: readonly DatasetDocument[]): string =>
  detectLanguage(
    documents
      .slice(0, 50)
      .map(({ title, text }) => `${title}\n${text.slice(0, 200)}`)
      .join('\n'),
  ).language;

const articleOf = (document: DatasetDocument, language: string): Article => ({
  id: document.id,
  language,
  title: document.title,
  summary: '',
  sections: [{ heading: '', text: document.text }],
  category: '',
  markets: [],
  models: [],
  status: 'published',
  audience: 'public',
  updatedAt: null,
  validFrom: document.created,
  validTo: null,
  url: '',
  outOfDate: false,
});

/** A document with a time of its own is a conversation that took place then: a past case, whatever its length. */
const threadPassages = async (article: Article): Promise<readonly Passage[]> =>
  (await articlePassages(article)).map((passage) => {
    const thread = { ...passage, kind: 'case', date: article.validFrom } as const;
    return { ...thread, id: passageId(thread) };
  });

/**
 * Gives a dataset's documents as a source that can be indexed, as articles, or as past cases where they have a time; all in
 * the language that most of them are in.
 */
export const datasetSource = (dataset: RetrievalDataset): KnowledgeSource => ({
  name: `dataset:${dataset.name}`,
  read: async function* () {
    const language = documentLanguage(dataset.documents);
    for (const document of dataset.documents) {
      const article = articleOf(document, language);
      if (document.created === null) yield { kind: 'article', article };
      else yield { kind: 'thread', id: document.id, passages: await threadPassages(article) };
    }
  },
});

/** Gives the query and filter of one question of a set: it finds only documents that existed before it. */
export const datasetQuestion = (
  query: DatasetQuery,
  language: string,
): { readonly query: EvidenceQuery; readonly filter: PassageFilter } => ({
  query: evidenceQuery(query.text, language),
  filter: {
    kinds: ['article', 'case'],
    languages: null,
    market: null,
    model: null,
    withInternal: true,
    validOn: query.created ?? endOfTime,
  },
});

/** Gives the mean of each metric over the outcomes, with its interval. */
export const meanScores = (outcomes: readonly QueryOutcome[]): RetrievalEvaluation['metrics'] =>
  Object.fromEntries(
    retrievalMetrics.map((metric) => [
      metric,
      shareMeanInterval(outcomes.map(({ scores }) => scores[metric])),
    ]),
  ) as RetrievalEvaluation['metrics'];

/**
 * Makes the use case that measures the search on a labelled set which is already indexed. A query finds only documents
 * that existed before it, and never one with its own id.
 */
export const makeEvaluateRetrieval =
  (findEvidence: FindEvidence) =>
  async (
    dataset: RetrievalDataset,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<{ readonly evaluation: RetrievalEvaluation; readonly outcomes: readonly QueryOutcome[] }> => {
    const language = documentLanguage(dataset.documents);
    const outcomes: QueryOutcome[] = [];
    for (const query of dataset.queries) {
      const asked = datasetQuestion(query, language);
      const { hits } = await findEvidence(asked.query, asked.filter, depth + 1);
      const found = hits
        .map(({ passage }) => passage.source)
        .filter((id) => id !== query.id)
        .slice(0, depth);
      outcomes.push({
        query: query.id,
        found,
        scores: retrievalScores(found, dataset.relevance.get(query.id) ?? new Map()),
      });
      progress(outcomes.length, dataset.queries.length);
    }
    return {
      evaluation: {
        dataset: dataset.name,
        queries: dataset.queries.length,
        documents: dataset.documents.length,
        metrics: meanScores(outcomes),
      },
      outcomes,
    };
  };
