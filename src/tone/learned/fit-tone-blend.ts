import type { ExpectedPart } from '../expected/expected-part.ts';
import {
  blendFeatures,
  blendValues,
  rawScore,
  signOf,
  type ToneBlend,
  type ToneFeatures,
} from '../tone-blend.ts';
import { isotonicSteps } from './isotonic-steps.ts';
import { trainBoostedTrees, type WantedChanges } from './train-boosted-trees.ts';

/** What a reply shows and the grade that a person gave it. */
export type GradedFeatures = { readonly features: ToneFeatures; readonly grade: number };

/** What a good reply shows, and what the same shows with each of some defects. */
export type WorsenedFeatures = { readonly good: ToneFeatures; readonly worse: readonly ToneFeatures[] };

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
 * Faults that no rule is sure of show by these alone: .5 for each takes .02 from the correlation with grades of other writers. Questions are
 * not known of graded replies, and so an answer that is missing has its price from what the guide says of it: a kind letter beside the
 * question is a 2.
 */
const doubtWorth: ToneBlend['doubtWorth'] = {
  acknowledgement: 0.25,
  empathy: 0.25,
  'next-step': 0.25,
  answer: 1,
};
const soundWorth = 0.1;

/**
 * A pair counts by the logistic loss of its margin: trees learn from those that stand wrong or near each other. A tenth makes little
 * difference, one or more takes .01 to .02 from the correlation with grades of other writers (docs/decisions/2026-11-22-tone-score.md).
 */
const pairWeight = 0.3;
/** How fast a pair stops to count: at a margin of a quarter of a point it has an eighth of its pull. */
const pairSteepness = 10;

/** A good reply is what the best colleague would send (eval/tone/training/README.md). */
const goodGrade = 5;

const usualDoubtOf = (good: readonly ToneFeatures[]): ToneBlend['usualDoubt'] => {
  const usual = (part: ExpectedPart): number => {
    const asked = good.filter((features) => features[`asked-${part}`] === 1);
    return asked.reduce((sum, features) => sum + features[`doubt-${part}`], 0) / Math.max(1, asked.length);
  };
  return {
    acknowledgement: usual('acknowledgement'),
    empathy: usual('empathy'),
    'next-step': usual('next-step'),
    answer: usual('answer'),
  };
};

/** Rows want their grade where they have one; of each pair of rows the first wants above the second. */
const wantedBy =
  (
    starts: readonly number[],
    grades: readonly (number | null)[],
    pairs: readonly (readonly [good: number, worse: number])[],
  ): WantedChanges =>
  (sums) => {
    const rawOf = (row: number): number => (starts[row] ?? 0) + (sums[row] ?? 0);
    const wanted = Float64Array.from(grades, (grade, row) => (grade === null ? 0 : grade - rawOf(row)));
    for (const [good, worse] of pairs) {
      const margin = rawOf(good) - rawOf(worse);
      const pull = (pairWeight * pairSteepness) / (1 + Math.exp(pairSteepness * margin));
      wanted[good] = (wanted[good] ?? 0) + pull;
      wanted[worse] = (wanted[worse] ?? 0) - pull;
    }
    return wanted;
  };

/**
 * Fits how wording, courtesies, stances and findings make the score: near the grades of graded replies and near 5 for good ones whose case is known, and
 * lower for a reply with a defect than for the same without it (pairwise logistic loss, Burges et al. 2005, Learning to rank using gradient
 * descent). Calibrates it by monotone regression on the grades.
 */
export const fitToneBlend = (
  graded: readonly GradedFeatures[],
  worsened: readonly WorsenedFeatures[] = [],
): ToneBlend => {
  const fixed: ToneBlend = {
    base: 0,
    prices,
    wordingWorth,
    doubtWorth,
    usualDoubt: usualDoubtOf(worsened.map(({ good }) => good)),
    soundWorth,
    trees: [],
    expectations: {},
    calibration: [],
  };
  if (graded.length === 0) return fixed;
  const beforePrices = graded.map(({ features, grade }) => grade - rawScore(fixed, features));
  const base = beforePrices.reduce((sum, value) => sum + value, 0) / graded.length;
  const start: ToneBlend = { ...fixed, base };
  const rows: (Pick<GradedFeatures, 'features'> & { readonly grade: number | null })[] = [...graded];
  const pairs: (readonly [number, number])[] = [];
  for (const { good, worse } of worsened) {
    const at = rows.push({ features: good, grade: goodGrade }) - 1;
    for (const features of worse) pairs.push([at, rows.push({ features, grade: null }) - 1]);
  }
  const trees = trainBoostedTrees(
    rows.map(({ features }) => blendValues(features, start)),
    blendFeatures.map(signOf),
    wantedBy(
      rows.map(({ features }) => rawScore(start, features)),
      rows.map(({ grade }) => grade),
      pairs,
    ),
  );
  const blend: ToneBlend = { ...start, trees };
  return { ...blend, calibration: calibrationOf(blend, graded) };
};

/** Finds the grades that stand for raw scores of a blend: the steps of people's grades over them. */
export const calibrationOf = (
  blend: ToneBlend,
  samples: readonly GradedFeatures[],
): ToneBlend['calibration'] =>
  isotonicSteps(samples.map(({ features, grade }) => ({ raw: rawScore(blend, features), grade })));
