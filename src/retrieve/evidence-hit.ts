import type { Passage } from '../knowledge/passage.ts';
import type { RankingFeatures } from './ranking-features.ts';
import type { RankingSituation } from './ranking-score.ts';

/** One found passage with its score from 0 to 1 and the reason in words. */
export type EvidenceHit = {
  readonly passage: Passage;
  readonly score: number;
  readonly reason: string;
  readonly features: RankingFeatures;
  /** Which of the ranking's models gave the score. */
  readonly situation: RankingSituation;
  /** The other found passages of the same document in the same language, best first. */
  readonly siblings: readonly { readonly passage: Passage; readonly score: number }[];
};
