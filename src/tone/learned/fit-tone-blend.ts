import { blendFeatures, rawScore, signOf, type ToneBlend, type ToneFeatures } from '../tone-blend.ts';
import { isotonicSteps } from './isotonic-steps.ts';
import { trainBoostedTrees } from './train-boosted-trees.ts';

/** What a reply shows and the grade that a person gave it. */
export type GradedFeatures = { readonly features: ToneFeatures; readonly grade: number };

/**
 * What a point costs whatever grades say: less would hide faults. Three tenths cost .02 of the correlation with grades of other writers, an
 * eighth or a fifth nothing.
 */
const prices: ToneBlend['prices'] = {
  clear: 0.13,
  warm: 0.13,
  direct: 0.13,
  'on-brand': 0.13,
  correct: 0.13,
};

/** Grades are level from 0.15 to 0.5; less lets one bad sentence in a good letter pass between two borders of the trees. */
const wordingWorth = 0.3;

/**
 * Faults that no rule is sure of show by these alone. Of replies made worse by a writer from whom nothing was learned 79 % score lower without
 * them, 82 % with them; twice as much makes it 86 % and takes .02 to .03 from the correlation with grades.
 */
const doubtWorth = 0.25;
const soundWorth = 0.1;

const valuesOf = (features: ToneFeatures): readonly number[] =>
  blendFeatures.map((feature) => features[feature]);

/** Fits how wording, courtesies, stances and findings make the score, and calibrates it by monotone regression. */
export const fitToneBlend = (samples: readonly GradedFeatures[]): ToneBlend => {
  const fixed: ToneBlend = {
    base: 0,
    prices,
    wordingWorth,
    doubtWorth,
    soundWorth,
    trees: [],
    expectations: {},
    calibration: [],
  };
  const beforePrices = samples.map(({ features, grade }) => grade - rawScore(fixed, features));
  const base = beforePrices.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length);
  const trees = trainBoostedTrees(
    samples.map(({ features }, at) => ({
      features: valuesOf(features),
      value: (beforePrices[at] ?? base) - base,
    })),
    blendFeatures.map(signOf),
  );
  const blend: ToneBlend = { ...fixed, base, trees };
  return { ...blend, calibration: calibrationOf(blend, samples) };
};

/** Finds the grades that stand for raw scores of a blend: the steps of people's grades over them. */
export const calibrationOf = (
  blend: ToneBlend,
  samples: readonly GradedFeatures[],
): ToneBlend['calibration'] =>
  isotonicSteps(samples.map(({ features, grade }) => ({ raw: rawScore(blend, features), grade })));
