import { bootstrapInterval, type Interval } from '../evaluate/bootstrap-interval.ts';
import type { DatasetDocument, RetrievalDataset } from '../evaluate/retrieval-dataset.ts';
import { type RetrievalScores, retrievalMetrics, retrievalScores } from '../evaluate/retrieval-metrics.ts';
import type { Article } from '../knowledge/article.ts';
import type { KnowledgeSource } from '../knowledge/knowledge-source.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { evidenceQuery } from '../retrieve/evidence-query.ts';
import type { FindEvidence } from '../retrieve/find-evidence.ts';

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

const documentLanguage = (documents: readonly DatasetDocument[]): string =>
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

/** Gives a dataset's documents as a source that can be indexed; all in the language that most of them are in. */
export const datasetSource = (dataset: RetrievalDataset): KnowledgeSource => ({
  name: `dataset:${dataset.name}`,
  read: async function* () {
    const language = documentLanguage(dataset.documents);
    for (const document of dataset.documents)
      yield { kind: 'article', article: articleOf(document, language) };
  },
});

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
      const { hits } = await findEvidence(
        evidenceQuery(query.text, language),
        {
          kinds: ['article'],
          languages: null,
          market: null,
          model: null,
          withInternal: true,
          validOn: query.created ?? endOfTime,
        },
        depth + 1,
      );
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
    const metrics = Object.fromEntries(
      retrievalMetrics.map((metric) => [
        metric,
        bootstrapInterval(outcomes.map(({ scores }) => scores[metric])),
      ]),
    ) as Record<(typeof retrievalMetrics)[number], Interval>;
    return {
      evaluation: {
        dataset: dataset.name,
        queries: dataset.queries.length,
        documents: dataset.documents.length,
        metrics,
      },
      outcomes,
    };
  };
