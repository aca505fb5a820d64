import type { LabelledSet } from '../../src/composition/open-labelled-set.ts';
import { readableRelevance, searchLabelledQuestion } from '../../src/copilot/evaluate-cases.ts';
import { datasetQuestion, documentLanguage } from '../../src/copilot/evaluate-retrieval.ts';
import type { Relevance } from '../../src/evaluate/metrics/retrieval-metrics.ts';
import type { EvidenceHit } from '../../src/retrieve/evidence-hit.ts';
import type { RankingSituation } from '../../src/retrieve/ranking-score.ts';

/** The features that are weighed, in the order of the weights. */
export const featureNames = ['words', 'title', 'around', 'meaning', 'letters', 'age'] as const;

export type Candidate = {
  readonly id: string;
  readonly situation: RankingSituation;
  readonly features: readonly number[];
};

/** One question with its candidate documents and what is right. */
export type RankingSample = {
  readonly set: string;
  readonly candidates: readonly Candidate[];
  readonly relevance: Relevance;
};

/** Documents kept per question: more are never among the first. */
const depth = 60;

const candidateOf = ({ passage, features, situation }: EvidenceHit): Candidate => ({
  id: passage.source,
  situation,
  // Age speaks against a document, so that its weight too is one that never falls below zero.
  features: featureNames.map((name) => (name === 'age' ? -features.age : (features[name] ?? 0))),
});

/** Gathers the candidates of every labelled question of a set with their features. */
export const rankingSamples = async (set: LabelledSet): Promise<readonly RankingSample[]> => {
  const samples: RankingSample[] = [];
  if (set.kind === 'cases') {
    for (const { careCase, questions } of set.cases) {
      for (const question of questions) {
        const relevance = readableRelevance(careCase, question, set.languages);
        if (relevance.size === 0) continue;
        const hits = await searchLabelledQuestion(set.knowledge, careCase, question, depth);
        samples.push({
          set: `${set.name}-${careCase.language}`,
          candidates: hits.map(candidateOf),
          relevance,
        });
      }
    }
    return samples;
  }
  const { dataset, knowledge } = set;
  const language = documentLanguage(dataset.documents);
  for (const asked of dataset.queries) {
    const { query, filter } = datasetQuestion(asked, language);
    const { hits } = await knowledge.findEvidence(query, filter, depth);
    samples.push({
      set: dataset.name,
      candidates: hits.filter(({ passage }) => passage.source !== asked.id).map(candidateOf),
      relevance: dataset.relevance.get(asked.id) ?? new Map(),
    });
  }
  return samples;
};
