import { spearmanCorrelation } from '../evaluate/metrics/correlation.ts';
import {
  bootstrapInterval,
  differenceInterval,
  type Interval,
} from '../evaluate/statistics/bootstrap-interval.ts';
import { correlationReach, pairsNeeded } from '../evaluate/statistics/correlation-reach.ts';
import { comparePaired, type PairedComparison } from '../evaluate/statistics/paired-verdict.ts';
import { statisticInterval } from '../evaluate/statistics/statistic-interval.ts';
import { languageOfTag } from '../language/language-code.ts';
import { makeCalibrate } from '../tone/learned/calibrate-score.ts';
import { type CalibrationPoint, isotonicSteps } from '../tone/learned/isotonic-steps.ts';
import { type OwnCalibration, rawScaleOf } from '../tone/learned/own-calibration.ts';
import { splitByContent } from '../tone/learned/split-by-content.ts';
import { readTone } from '../tone/read-tone.ts';
import { blendOf } from '../tone/score-tone.ts';
import { rawScore } from '../tone/tone-blend.ts';
import type { ToneContext } from '../tone/tone-context.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';

/** A reply of ours with the grade that people gave it, and what is known about its case. */
export type ReplyToCalibrateBy = {
  readonly reply: string;
  /** 1 to 5. */
  readonly grade: number;
  readonly market: string | null;
  readonly context: ToneContext;
};

/** How scores follow grades; the intervals hold the true value for 95 of 100 samples like this. */
export type ScoresAgainstGrades = {
  /** The mean of Spearman's correlation in the two halves; null where one side does not vary. */
  readonly spearman: Interval | null;
  /** Mean distance of the score from the grade, 0 to 4. */
  readonly meanAbsoluteError: Interval;
  /** Mean of score - grade: above 0 the score flatters. */
  readonly bias: Interval;
};

/** What grades say of the score in one profile. */
export type CalibrationRow =
  | {
      readonly kind: 'too-few';
      readonly profile: string;
      readonly replies: number;
      /** How far Spearman's correlation of so few could be off to either side, and of as many as are needed. */
      readonly reach: number;
      readonly reachOfNeeded: number;
      /** The fewest replies of which anything is said. */
      readonly needed: number;
    }
  | {
      readonly kind: 'measured';
      readonly profile: string;
      readonly replies: number;
      /** Without a calibration of its own. */
      readonly before: ScoresAgainstGrades;
      /** Each half scored with the calibration that the other half gave. */
      readonly after: ScoresAgainstGrades;
      /** Of the distances between score and grade. */
      readonly comparison: PairedComparison;
      /** How many replies would tell Spearman's correlation to 0.1 to either side. */
      readonly neededForTenth: number;
      /** False where scores come no nearer to grades that the calibration was not made on. */
      readonly helps: boolean;
      /** Of all replies of the profile. */
      readonly calibration: OwnCalibration;
    };

export type CalibrationOptions = {
  readonly profileFor: (language: string, market: string | null) => ToneProfile;
  /** The fewest replies of which anything is said. */
  readonly leastReplies: number;
};

/** Nearer than this to the grades, in points, is nearer enough to matter. */
const worthwhilePoints = 0.1;

type RawReply = { readonly raw: number; readonly grade: number; readonly half: 0 | 1 };
type ScoredReply = { readonly score: number; readonly grade: number; readonly half: 0 | 1 };

const spearmanOfHalves = (replies: readonly ScoredReply[]): number | null => {
  const halves = ([0, 1] as const).map((half) =>
    spearmanCorrelation(
      replies.filter((reply) => reply.half === half).map(({ score, grade }) => [score, grade] as const),
    ),
  );
  const [one, other] = halves;
  return one == null || other == null ? null : (one + other) / 2;
};

const against = (replies: readonly ScoredReply[]): ScoresAgainstGrades => ({
  spearman: statisticInterval(replies, spearmanOfHalves),
  meanAbsoluteError: bootstrapInterval(replies.map(({ score, grade }) => Math.abs(score - grade))),
  bias: differenceInterval(replies.map(({ score, grade }) => score - grade)),
});

const distances = (replies: readonly ScoredReply[]): readonly number[] =>
  replies.map(({ score, grade }) => Math.abs(score - grade));

const stepsOf = (replies: readonly RawReply[]): readonly CalibrationPoint[] =>
  isotonicSteps(replies.map(({ raw, grade }) => ({ raw, grade })));

/** Gives every reply the score that the calibration by the other half's grades makes of it. */
const crossCalibrated = (replies: readonly RawReply[]): readonly ScoredReply[] => {
  const [first, second] = ([0, 1] as const).map((half) =>
    makeCalibrate(stepsOf(replies.filter((reply) => reply.half !== half))),
  );
  return replies.map(({ raw, grade, half }) => ({
    score: (half === 0 ? first : second)?.(raw) ?? raw,
    grade,
    half,
  }));
};

const rowOf = (
  profile: ToneProfile,
  graded: readonly ReplyToCalibrateBy[],
  leastReplies: number,
): CalibrationRow => {
  if (graded.length < leastReplies) {
    return {
      kind: 'too-few',
      profile: profile.id,
      replies: graded.length,
      reach: correlationReach(graded.length),
      reachOfNeeded: correlationReach(leastReplies),
      needed: leastReplies,
    };
  }
  const blend = blendOf(profile, profile.learned !== null);
  const halves = splitByContent(graded.map(({ reply }) => reply));
  const replies = graded.map(({ reply, grade, context }, at): RawReply => {
    const { features } = readTone(reply, profile, context);
    return { raw: rawScore(blend, features), grade, half: halves[at] ?? 0 };
  });
  const asItIs = makeCalibrate(blend.calibration);
  const before = replies.map(({ raw, grade, half }) => ({ score: asItIs(raw), grade, half }));
  const after = crossCalibrated(replies);
  const comparison = comparePaired(distances(before), distances(after), {
    higherIsBetter: false,
    worthwhile: worthwhilePoints,
    largest: 4,
  });
  const measured = against(before);
  return {
    kind: 'measured',
    profile: profile.id,
    replies: replies.length,
    before: measured,
    after: against(after),
    comparison,
    neededForTenth: pairsNeeded(0.1, measured.spearman?.value ?? 0),
    helps: comparison.difference < 0,
    calibration: { scale: rawScaleOf(blend), points: stepsOf(replies) },
  };
};

/**
 * Measures how the tone score follows people's grades in each profile, as it is and calibrated by half of the grades at a time, and
 * makes the calibration that all grades give. Of fewer replies than `leastReplies` nothing is said but how many it takes. Profiles
 * come in the order of their ids. A reply in another language than its profile's is scored by rules alone in use, and no part of
 * this.
 */
export const calibrateTone = (
  replies: readonly ReplyToCalibrateBy[],
  { profileFor, leastReplies }: CalibrationOptions,
): readonly CalibrationRow[] => {
  const profiles = new Map<string, ToneProfile>();
  const byProfile = new Map<string, ReplyToCalibrateBy[]>();
  for (const reply of replies) {
    const language = languageOfTag(reply.context.language);
    const profile = profileFor(language, reply.market);
    if (profile.language !== language) continue;
    profiles.set(profile.id, profile);
    const own = byProfile.get(profile.id) ?? [];
    own.push(reply);
    byProfile.set(profile.id, own);
  }
  return [...profiles.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((profile) => rowOf(profile, byProfile.get(profile.id) ?? [], leastReplies));
};
