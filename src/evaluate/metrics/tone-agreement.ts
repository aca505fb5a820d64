import { mean } from '../statistics/mean.ts';
import { pearsonCorrelation, spearmanCorrelation, type ValuePair } from './correlation.ts';

/** A reply's tone by our score and by people, both 1 to 5; several people's grades as their mean. */
export type GradedTone = { readonly ours: number; readonly people: number };

export type ToneAgreement = {
  readonly replies: number;
  /** -1 to 1; null for fewer than two replies or without variation. */
  readonly pearson: number | null;
  readonly spearman: number | null;
  /** Mean distance of our score from people's grades, 0 to 4; null for no replies. */
  readonly meanAbsoluteError: number | null;
  /** Mean of ours - people's, -4 to 4: above 0 our score flatters; null for no replies. */
  readonly bias: number | null;
};

/** Gives how well our tone score agrees with people's grades; for intervals resample replies with `statisticInterval`. */
export const toneAgreement = (replies: readonly GradedTone[]): ToneAgreement => {
  const pairs = replies.map(({ ours, people }): ValuePair => [ours, people]);
  const errors = pairs.map(([ours, people]) => ours - people);
  return {
    replies: replies.length,
    pearson: pearsonCorrelation(pairs),
    spearman: spearmanCorrelation(pairs),
    meanAbsoluteError: replies.length === 0 ? null : mean(errors.map(Math.abs)),
    bias: replies.length === 0 ? null : mean(errors),
  };
};
