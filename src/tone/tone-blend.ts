import { type ExpectedPart, expectedParts } from './expected/expected-part.ts';
import { type BoostedTrees, sumTrees } from './learned/boosted-trees.ts';
import type { ExpectationModels } from './learned/expectation-model.ts';
import type { CalibrationPoint } from './learned/isotonic-steps.ts';
import { type Stance, stances } from './learned/stance.ts';
import { type ToneDimension, toneDimensions } from './tone-report.ts';

/**
 * Parts of which graded replies tell whether they were asked for. Questions are known of none of them: that answers are asked for says nothing but that
 * a reply was learned from as a good one or the same made worse.
 */
const gradedParts = ['acknowledgement', 'empathy', 'next-step'] as const satisfies readonly ExpectedPart[];

/**
 * What the score is made of: how people grade such wording and that of its worst sentence, kinds of courtesy, what findings cost by dimension, which
 * parts of a good reply are asked of it (1 or 0), the doubt whether it holds each, and for each stance the mean certainty over the sentences and the certainty of the sentence that shows it most.
 */
export const blendFeatures = [
  'wording',
  'worst-wording',
  'strengths',
  ...toneDimensions,
  ...gradedParts.map((part) => `asked-${part}` as const),
  ...expectedParts.map((part) => `doubt-${part}` as const),
  ...stances.map((stance) => `share-${stance}` as const),
  ...stances.map((stance) => `peak-${stance}` as const),
] as const;

export type BlendFeature = (typeof blendFeatures)[number];

/** Of each part of a good reply 1 where it is asked of this one, else 0. */
type AskedFeature = `asked-${ExpectedPart}`;

/** What one reply shows of each feature. */
export type ToneFeatures = Readonly<Record<BlendFeature | AskedFeature, number>>;

/** Stances that only ever harm; others, such as coldness, are worse than kindness and better than an insult. */
const harmful: readonly Stance[] = [
  'condescending',
  'blaming',
  'sarcastic',
  'brush-off',
  'excluding',
  'overpromising',
  'defensive',
];

/** Stances that no reply is better for; of each, a little certainty takes a little from the score, whatever grades say. */
const unwelcome: readonly Stance[] = [...harmful, 'cold', 'commanding', 'gushing', 'empty', 'vague'];

const raises: ReadonlySet<BlendFeature> = new Set(['wording', 'worst-wording', 'strengths']);
const lowers: ReadonlySet<BlendFeature> = new Set([
  ...toneDimensions,
  ...expectedParts.map((part) => `doubt-${part}` as const),
  ...harmful.flatMap((stance) => [`share-${stance}`, `peak-${stance}`] as const),
]);

/** Tells whether more of a feature may only raise the score (1), only lower it (-1), or either (0). */
export const signOf = (feature: BlendFeature): 1 | 0 | -1 => {
  if (raises.has(feature)) return 1;
  return lowers.has(feature) ? -1 : 0;
};

/** Gives each feature the value of a function. */
export const eachFeature = (of: (feature: BlendFeature | AskedFeature) => number): ToneFeatures =>
  // Every name of the type is in the lists that it is made from.
  Object.fromEntries(
    [...blendFeatures, ...expectedParts.map((part) => `asked-${part}` as const)].map((feature) => [
      feature,
      of(feature),
    ]),
  ) as ToneFeatures;

/** How the features make the raw score, and the raw score a grade. */
export type ToneBlend = {
  readonly base: number;
  /** What a point of a finding takes, whatever grades say: a fault added to a reply always lowers its raw score. */
  readonly prices: Readonly<Record<ToneDimension, number>>;
  /** What a point of wording, and of the worst sentence's wording, is worth at least: trees alone would stand still between borders. */
  readonly wordingWorth: number;
  /** What the doubt whether a part is there takes; a rule tells of it only where the doubt is great. */
  readonly doubtWorth: Readonly<Record<ExpectedPart, number>>;
  /** How much is doubted of good replies; only what is doubted more than that takes something, and less gives it back. */
  readonly usualDoubt: Readonly<Record<ExpectedPart, number>>;
  /** What an unwelcome stance takes by the certainty of the sentence that shows it most; a rule tells of it only where it is nearly sure. */
  readonly soundWorth: number;
  /** Learned from grades; none in the score of rules alone. */
  readonly trees: BoostedTrees;
  /** Which parts of a good reply are found by what; none where nothing was learned of them. */
  readonly expectations: ExpectationModels;
  /** In rising order of raw scores; none where no grades were there to calibrate by. */
  readonly calibration: readonly CalibrationPoint[];
};

/** Gives what of a part is doubted beyond what is usual; 0 where the part is not asked, which says nothing of a reply. */
const unusualDoubt = (part: ExpectedPart, features: ToneFeatures, usual: ToneBlend['usualDoubt']): number =>
  features[`doubt-${part}`] - usual[part] * features[`asked-${part}`];

/** Gives what trees are asked about, in the order of `blendFeatures`. */
export const blendValues = (
  features: ToneFeatures,
  { usualDoubt }: Pick<ToneBlend, 'usualDoubt'>,
): readonly number[] => {
  const doubts: Partial<Record<BlendFeature, number>> = Object.fromEntries(
    expectedParts.map((part) => [`doubt-${part}`, unusualDoubt(part, features, usualDoubt)]),
  );
  return blendFeatures.map((feature) => doubts[feature] ?? features[feature]);
};

/** Gives the raw score of a reply. */
export const rawScore = (blend: ToneBlend, features: ToneFeatures): number => {
  const { base, prices, wordingWorth, doubtWorth, usualDoubt, soundWorth, trees } = blend;
  return toneDimensions.reduce(
    (sum, name) => sum - prices[name] * features[name],
    base +
      wordingWorth * (features.wording + features['worst-wording']) -
      expectedParts.reduce(
        (sum, part) => sum + doubtWorth[part] * unusualDoubt(part, features, usualDoubt),
        0,
      ) -
      soundWorth * unwelcome.reduce((sum, stance) => sum + features[`peak-${stance}`], 0) +
      sumTrees(trees, blendValues(features, blend)),
  );
};

const none = { acknowledgement: 0, empathy: 0, 'next-step': 0, answer: 0 };

/** The score of rules alone: 5 minus the mean cost of the dimensions, weighed as the brand weighs them. */
export const rulesAlone = (dimensions: Readonly<Record<ToneDimension, number>>): ToneBlend => {
  const total = Object.values(dimensions).reduce((sum, weight) => sum + weight, 0);
  const share = (name: ToneDimension): number => dimensions[name] / total;
  return {
    base: 5,
    prices: {
      clear: share('clear'),
      warm: share('warm'),
      direct: share('direct'),
      'on-brand': share('on-brand'),
      correct: share('correct'),
    },
    wordingWorth: 0,
    doubtWorth: none,
    usualDoubt: none,
    soundWorth: 0,
    trees: [],
    expectations: {},
    calibration: [],
  };
};
