import {
  type BlendFeature,
  blendFeatures,
  eachFeature,
  rawScore,
  signOf,
  type ToneBlend,
  type ToneFeatures,
} from '../tone-blend.ts';
import { fitSignedWeights } from './fit-signed-weights.ts';
import { isotonicSteps } from './isotonic-steps.ts';

/** What a reply shows and the grade that a person gave it. */
export type GradedFeatures = { readonly features: ToneFeatures; readonly grade: number };

/**
 * What is believed before any grade is seen: wording counts most, and every dimension of the rules a fifth. With few grades
 * the blend stays near it. Courtesies keep half of theirs: every reply of a trained advisor has some, so that grades of replies
 * say little of them, but in a text of another kind they say most (docs/decisions/2026-11-22-tone-score.md).
 */
const priors: Partial<Record<BlendFeature, number>> = {
  wording: 1,
  strengths: 0.2,
  clear: 0.2,
  warm: 0.3,
  direct: 0.2,
  'on-brand': 0.2,
  correct: 0.2,
};

/** How strongly weights are pulled to what is believed, as a number of graded replies. */
const ridge = 20;

/** A defect that graded replies happen not to show must lower the score all the same. */
const keptOfPrior = 0.5;

/** Fits how wording, courtesies, stances and findings make the score, and calibrates it by monotone regression. */
export const fitToneBlend = (samples: readonly GradedFeatures[]): ToneBlend => {
  const { base, weights } = fitSignedWeights(
    samples.map(({ features, grade }) => ({
      features: blendFeatures.map((feature) => features[feature]),
      grade,
    })),
    {
      signs: blendFeatures.map(signOf),
      prior: blendFeatures.map((feature) => priors[feature] ?? 0),
      kept: keptOfPrior,
      ridge,
    },
  );
  const blend: ToneBlend = {
    base,
    weights: eachFeature((feature) => weights[blendFeatures.indexOf(feature)] ?? 0),
    calibration: [],
  };
  return { ...blend, calibration: calibrationOf(blend, samples) };
};

/** Finds the grades that stand for raw scores of a blend: the steps of people's grades over them. */
export const calibrationOf = (
  blend: ToneBlend,
  samples: readonly GradedFeatures[],
): ToneBlend['calibration'] =>
  isotonicSteps(samples.map(({ features, grade }) => ({ raw: rawScore(blend, features), grade })));
