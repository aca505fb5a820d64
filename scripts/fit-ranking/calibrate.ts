import { sampleShares, type Weights, weigh } from './fit-weights.ts';
import type { RankingSample } from './ranking-samples.ts';

/** Turns a weighed sum into a share of right first hits: logistic of `scale` times the sum plus `bias`. */
export type Scale = { readonly scale: number; readonly bias: number };

/** The first hit of a question: its weighed sum and whether it is right. */
export type FirstHit = {
  readonly set: string;
  readonly sum: number;
  readonly isRight: boolean;
  readonly share: number;
};

const steps = 4_000;
const learningRate = 0.5;

export const firstHits = (samples: readonly RankingSample[], weights: Weights): readonly FirstHit[] => {
  const shares = sampleShares(samples);
  return samples.flatMap(({ set, candidates, relevance }, at) => {
    const ranked = candidates
      .map((candidate) => ({ id: candidate.id, sum: weigh(candidate, weights) }))
      .toSorted((left, right) => right.sum - left.sum);
    const [best] = ranked;
    if (best === undefined) return [];
    const isRight = (relevance.get(best.id) ?? 0) > 0;
    return [{ set, sum: best.sum, isRight, share: shares[at] ?? 0 }];
  });
};

export const probability = (sum: number, { scale, bias }: Scale): number =>
  1 / (1 + Math.exp(-(scale * sum + bias)));

/** Fits the scale by logistic regression over first hits (Platt, Probabilistic Outputs for Support Vector Machines, 1999). */
export const calibrate = (hits: readonly FirstHit[]): Scale => {
  let scale = 1;
  let bias = -1;
  const mean = hits.reduce((sum, hit) => sum + hit.share * hit.sum, 0);
  for (let step = 0; step < steps; step += 1) {
    let slope = 0;
    let shift = 0;
    for (const hit of hits) {
      const error = probability(hit.sum - mean, { scale, bias }) - (hit.isRight ? 1 : 0);
      slope += hit.share * error * (hit.sum - mean);
      shift += hit.share * error;
    }
    scale -= learningRate * slope;
    bias -= learningRate * shift;
  }
  return { scale, bias: bias - scale * mean };
};
