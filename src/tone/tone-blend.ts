import type { CalibrationPoint } from './learned/isotonic-steps.ts';
import type { ToneDimension } from './tone-report.ts';

/** What the score is made of: what may only raise it, then what may only lower it. */
export const blendFeatures = [
  'wording',
  'strengths',
  'clear',
  'warm',
  'direct',
  'on-brand',
  'correct',
] as const;

export type BlendFeature = (typeof blendFeatures)[number];

export const featureSigns: Readonly<Record<BlendFeature, 1 | -1>> = {
  wording: 1,
  strengths: 1,
  clear: -1,
  warm: -1,
  direct: -1,
  'on-brand': -1,
  correct: -1,
};

/** What one reply shows of each feature. */
export type ToneFeatures = Readonly<Record<BlendFeature, number>>;

/** How the features make the raw score, and the raw score a grade. */
export type ToneBlend = {
  readonly base: number;
  readonly weights: ToneFeatures;
  /** In rising order of raw scores; none where no grades were there to calibrate by. */
  readonly calibration: readonly CalibrationPoint[];
};

/** Gives the raw score of a reply. */
export const rawScore = ({ base, weights }: ToneBlend, features: ToneFeatures): number =>
  blendFeatures.reduce((sum, name) => sum + weights[name] * features[name], base);

/** The score of rules alone: 5 minus the mean cost of the dimensions, weighed as the brand weighs them. */
export const rulesAlone = (dimensions: Readonly<Record<ToneDimension, number>>): ToneBlend => {
  const total = Object.values(dimensions).reduce((sum, weight) => sum + weight, 0);
  const share = (name: ToneDimension): number => -dimensions[name] / total;
  return {
    base: 5,
    weights: {
      wording: 0,
      strengths: 0,
      clear: share('clear'),
      warm: share('warm'),
      direct: share('direct'),
      'on-brand': share('on-brand'),
      correct: share('correct'),
    },
    calibration: [],
  };
};
