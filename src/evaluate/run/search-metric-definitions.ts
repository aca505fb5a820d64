import type { MetricDefinition } from './metric-definition.ts';

const rijsbergen =
  'van Rijsbergen, 1979, with spans matched by overlap: https://en.wikipedia.org/wiki/F-score';
const noAnswer =
  'Precision and recall of leaving open, as for unanswerable questions in SQuAD 2.0: https://arxiv.org/abs/1806.03822';

/** What each metric of dissection and retrieval means. */
export const searchMetricDefinitions = [
  {
    name: 'dissection.f1',
    title: 'F1 of questions',
    group: 'dissection',
    meaning:
      'How well the questions found are those a person marked, at the same place: 1 when all are found and nothing else, over all cases together.',
    source: rijsbergen,
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.02,
  },
  {
    name: 'dissection.precision',
    title: 'precision of questions',
    group: 'dissection',
    meaning: 'Of the questions found in all cases, the share that a person marked, too.',
    source: rijsbergen,
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.02,
  },
  {
    name: 'dissection.recall',
    title: 'recall of questions',
    group: 'dissection',
    meaning: 'Of the questions that a person marked in all cases, the share that was found.',
    source: rijsbergen,
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.02,
  },
  {
    name: 'dissection.f1-meaning',
    title: 'F1 of questions by meaning',
    group: 'dissection',
    meaning:
      'The F1 of questions where a question counts as found when another wording of it was, judged by embeddings.',
    source: 'van Rijsbergen, 1979, with questions matched by the cosine of their embeddings',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.02,
  },
  {
    name: 'retrieval.hit@1',
    title: 'first hit right',
    group: 'retrieval',
    meaning:
      'The share of answerable questions whose first document answers them; a question that was not found counts as 0.',
    source: 'Success at 1 of TREC: https://trec.nist.gov/pubs/trec16/appendices/measures.pdf',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'retrieval.hit@5',
    title: 'right document among the first five',
    group: 'retrieval',
    meaning:
      'The share of answerable questions with a document that answers them among the first five; a question that was not found counts as 0.',
    source: 'Success at 5 of TREC: https://trec.nist.gov/pubs/trec16/appendices/measures.pdf',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'retrieval.recall@10',
    title: 'recall among the first ten',
    group: 'retrieval',
    meaning:
      'Of the documents that answer a question, the share among the first ten, as the mean over the questions of a case.',
    source: 'Recall at 10 of TREC: https://trec.nist.gov/pubs/trec16/appendices/measures.pdf',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'retrieval.mrr@10',
    title: 'reciprocal rank of the first right document',
    group: 'retrieval',
    meaning:
      'How far down the first right document stands: 1 in first place, one half in second, 0 beyond the tenth.',
    source: 'Voorhees, 1999, https://trec.nist.gov/pubs/trec8/papers/qa_report.pdf',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.03,
  },
  {
    name: 'retrieval.ndcg@10',
    title: 'nDCG of the first ten',
    group: 'retrieval',
    meaning:
      'How close the order of the first ten documents is to the best one: 1 when all right ones stand first.',
    source: 'Järvelin and Kekäläinen, 2002, https://doi.org/10.1145/582415.582418, as trec_eval computes it',
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.03,
  },
  {
    name: 'retrieval.no-answer-precision',
    title: 'precision of "no answer"',
    group: 'retrieval',
    meaning: 'Of the questions left open in all cases, the share that nothing answers.',
    source: noAnswer,
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
  {
    name: 'retrieval.no-answer-recall',
    title: 'recall of "no answer"',
    group: 'retrieval',
    meaning: 'Of the questions in all cases that nothing answers, the share left open.',
    source: noAnswer,
    unit: 'share',
    higherIsBetter: true,
    worthwhile: 0.05,
  },
] as const satisfies readonly MetricDefinition[];
