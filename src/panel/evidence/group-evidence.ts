import type { EvidenceJson } from '../../contract/evidence.ts';

/** The evidence of one question, best first: what the company publishes, and what was answered before. */
export type EvidenceGroups = {
  readonly articles: readonly EvidenceJson[];
  readonly pastCases: readonly EvidenceJson[];
};

/** Gives the evidence of one question as articles, and past cases together with approved answers. */
export const groupEvidence = (evidence: readonly EvidenceJson[], question: string): EvidenceGroups => {
  const own = evidence.filter((hit) => hit.question === question).sort((a, b) => b.score - a.score);
  return {
    articles: own.filter((hit) => hit.kind === 'article'),
    pastCases: own.filter((hit) => hit.kind !== 'article'),
  };
};
