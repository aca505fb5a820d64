import { type Candidate, featureNames, type RankingSample } from './ranking-samples.ts';

/** One weight per feature, in their order. */
export type Weights = readonly number[];

const steps = 400;
const learningRate = 0.05;

/** Pulls weights towards zero, so that a feature that few questions speak for stays small. */
const ridge = 0.002;

const decay = { first: 0.9, second: 0.999, epsilon: 1e-8 };

export const weigh = ({ features }: Candidate, weights: Weights): number =>
  features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** Every set counts the same, so that a large one does not drown a small one. */
export const sampleShares = (samples: readonly RankingSample[]): readonly number[] => {
  const sizes = new Map<string, number>();
  for (const { set } of samples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const shares = samples.map(({ set }) => 1 / (sizes.get(set) ?? 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
};

/** Adds the gradient of the cross entropy between the softmax and an even share for each right document. */
const addGradient = (
  { candidates, relevance }: RankingSample,
  weights: Weights,
  share: number,
  gradient: number[],
): void => {
  const scores = candidates.map((candidate) => weigh(candidate, weights));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const isRight = candidates.map(({ id }) => (relevance.get(id) ?? 0) > 0);
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = isRight.filter(Boolean).length;
  candidates.forEach(({ features }, at) => {
    const power = powers[at] ?? 0;
    const slope = power / all - (isRight[at] ? 1 / right : 0);
    features.forEach((value, column) => {
      gradient[column] = (gradient[column] ?? 0) + share * slope * value;
    });
  });
};

/**
 * Fits weights that put right documents above the others of their question: ListNet (Cao et al., Learning to Rank:
 * From Pairwise Approach to Listwise Approach, 2007) by Adam (Kingma and Ba, 2015), never below zero, since no feature speaks against a document.
 * Questions without a right candidate teach nothing and are left out.
 */
export const fitWeights = (all: readonly RankingSample[]): Weights => {
  const samples = all.filter(({ candidates, relevance }) => candidates.some(({ id }) => relevance.has(id)));
  const shares = sampleShares(samples);
  const weights = featureNames.map(() => 1);
  const first = featureNames.map(() => 0);
  const second = featureNames.map(() => 0);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => 2 * ridge * weight);
    samples.forEach((sample, at) => {
      addGradient(sample, weights, shares[at] ?? 0, gradient);
    });
    gradient.forEach((slope, at) => {
      first[at] = decay.first * (first[at] ?? 0) + (1 - decay.first) * slope;
      second[at] = decay.second * (second[at] ?? 0) + (1 - decay.second) * slope ** 2;
      const mean = (first[at] ?? 0) / (1 - decay.first ** step);
      const spread = (second[at] ?? 0) / (1 - decay.second ** step);
      const moved = (weights[at] ?? 0) - (learningRate * mean) / (Math.sqrt(spread) + decay.epsilon);
      weights[at] = Math.max(0, moved);
    });
  }
  return weights;
};
