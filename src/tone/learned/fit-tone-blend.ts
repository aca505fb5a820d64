import { blendFeatures, featureSigns, rawScore, type ToneBlend, type ToneFeatures } from '../tone-blend.ts';
import { fitSignedWeights } from './fit-signed-weights.ts';
import { isotonicSteps } from './isotonic-steps.ts';

/** What a reply shows and the grade that a person gave it. */
export type GradedFeatures = { readonly features: ToneFeatures; readonly grade: number };

/**
 * What is believed before any grade is seen: wording counts most, and every dimension of the rules a fifth. With few grades
 * the blend stays near it.
 */
const prior: ToneFeatures = {
  wording: 1,
  strengths: 0.1,
  clear: -0.2,
  warm: -0.3,
  direct: -0.2,
  'on-brand': -0.2,
  correct: -0.2,
};

/** A defect that graded replies happen not to show must lower the score all the same. */
const keptOfPrior = 0.5;

/** How strongly weights are pulled to the prior, as a number of graded replies. */
const ridge = 20;

/** Fits how wording, courtesies and findings make the score, and calibrates it by monotone regression. */
export const fitToneBlend = (samples: readonly GradedFeatures[]): ToneBlend => {
  const { base, weights } = fitSignedWeights(
    samples.map(({ features, grade }) => ({ features: blendFeatures.map((name) => features[name]), grade })),
    {
      signs: blendFeatures.map((name) => featureSigns[name]),
      prior: blendFeatures.map((name) => prior[name]),
      kept: keptOfPrior,
      ridge,
    },
  );
  const [wording, strengths, clear, warm, direct, onBrand, correct] = weights;
  const blend: ToneBlend = {
    base,
    weights: {
      wording: wording ?? 0,
      strengths: strengths ?? 0,
      clear: clear ?? 0,
      warm: warm ?? 0,
      direct: direct ?? 0,
      'on-brand': onBrand ?? 0,
      correct: correct ?? 0,
    },
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
