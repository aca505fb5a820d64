import { blendFeatures, rawScore, signOf, type ToneBlend, type ToneFeatures } from '../tone-blend.ts';
import { toneDimensions } from '../tone-report.ts';
import { isotonicSteps } from './isotonic-steps.ts';
import { trainBoostedTrees } from './train-boosted-trees.ts';

/** What a reply shows and the grade that a person gave it. */
export type GradedFeatures = { readonly features: ToneFeatures; readonly grade: number };

/** Half of what a point costs where rules alone make the score: the rest is for the grades to say. */
const prices: ToneBlend['prices'] = {
  clear: 0.15,
  warm: 0.15,
  direct: 0.15,
  'on-brand': 0.15,
  correct: 0.15,
};

const valuesOf = (features: ToneFeatures): readonly number[] =>
  blendFeatures.map((feature) => features[feature]);

/** Fits how wording, courtesies, stances and findings make the score, and calibrates it by monotone regression. */
export const fitToneBlend = (samples: readonly GradedFeatures[]): ToneBlend => {
  const beforePrices = samples.map(
    ({ features, grade }) =>
      grade + toneDimensions.reduce((sum, name) => sum + prices[name] * features[name], 0),
  );
  const base = beforePrices.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length);
  const trees = trainBoostedTrees(
    samples.map(({ features }, at) => ({
      features: valuesOf(features),
      value: (beforePrices[at] ?? base) - base,
    })),
    blendFeatures.map(signOf),
  );
  const blend: ToneBlend = { base, prices, trees, calibration: [] };
  return { ...blend, calibration: calibrationOf(blend, samples) };
};

/** Finds the grades that stand for raw scores of a blend: the steps of people's grades over them. */
export const calibrationOf = (
  blend: ToneBlend,
  samples: readonly GradedFeatures[],
): ToneBlend['calibration'] =>
  isotonicSteps(samples.map(({ features, grade }) => ({ raw: rawScore(blend, features), grade })));
