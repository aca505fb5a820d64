import type { CalibrationPoint } from './learned/isotonic-steps.ts';
import { goodStances, harmfulStances } from './learned/stance.ts';
import { type ToneDimension, toneDimensions } from './tone-report.ts';

/** What may only raise the score. `share-` is the mean certainty of a stance over the sentences of the reply. */
const raising = ['wording', 'strengths', ...goodStances.map((stance) => `share-${stance}` as const)] as const;

/** What may only lower it: what findings cost by dimension; `peak-` is the certainty of the sentence that shows a stance most. */
const lowering = [
  ...toneDimensions,
  ...harmfulStances.map((stance) => `share-${stance}` as const),
  ...harmfulStances.map((stance) => `peak-${stance}` as const),
] as const;

/** What the score is made of. */
export const blendFeatures = [...raising, ...lowering] as const;

export type BlendFeature = (typeof blendFeatures)[number];

/** What one reply shows of each feature. */
export type ToneFeatures = Readonly<Record<BlendFeature, number>>;

const lowers: ReadonlySet<string> = new Set(lowering);

/** Tells whether more of a feature may raise the score or lower it. */
export const signOf = (feature: BlendFeature): 1 | -1 => (lowers.has(feature) ? -1 : 1);

/** Gives each feature the value of a function. */
export const eachFeature = (of: (feature: BlendFeature) => number): ToneFeatures =>
  // Every name of the type is in the list that it is made from.
  Object.fromEntries(blendFeatures.map((feature) => [feature, of(feature)])) as ToneFeatures;

/** How the features make the raw score, and the raw score a grade. */
export type ToneBlend = {
  readonly base: number;
  readonly weights: ToneFeatures;
  /** In rising order of raw scores; none where no grades were there to calibrate by. */
  readonly calibration: readonly CalibrationPoint[];
};

/** Gives the raw score of a reply. */
export const rawScore = ({ base, weights }: ToneBlend, features: ToneFeatures): number =>
  blendFeatures.reduce((sum, feature) => sum + weights[feature] * features[feature], base);

const isDimension = (feature: BlendFeature): feature is ToneDimension =>
  (toneDimensions as readonly string[]).includes(feature);

/** The score of rules alone: 5 minus the mean cost of the dimensions, weighed as the brand weighs them. */
export const rulesAlone = (dimensions: Readonly<Record<ToneDimension, number>>): ToneBlend => {
  const total = Object.values(dimensions).reduce((sum, weight) => sum + weight, 0);
  return {
    base: 5,
    weights: eachFeature((feature) => (isDimension(feature) ? -dimensions[feature] / total : 0)),
    calibration: [],
  };
};
