import { languageOfTag } from '../language/language-code.ts';
import { makeCalibrate } from './learned/calibrate-score.ts';
import type { CalibrationPoint } from './learned/isotonic-steps.ts';
import { type Fired, readTone, type ToneReading } from './read-tone.ts';
import { rawScore, rulesAlone, type ToneBlend, type ToneFeatures } from './tone-blend.ts';
import type { ToneContext } from './tone-context.ts';
import type { ToneProfile } from './tone-profile.ts';
import type { ToneFinding, ToneReport } from './tone-report.ts';

const best = 5;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

const messageOf = ({ rule, hit }: Fired, language: string): string => {
  let position = 0;
  return (rule.header.messages[language] ?? rule.header.message).replace(/%s/gu, () => {
    const word = hit.words[Math.min(position, hit.words.length - 1)] ?? '';
    position += 1;
    return word;
  });
};

const findingOf = (fired: Fired, points: number, language: string): ToneFinding => ({
  start: fired.hit.start,
  end: fired.hit.end,
  rule: fired.rule.name,
  severity: fired.rule.severity,
  dimension: fired.rule.dimension,
  message: messageOf(fired, language),
  suggestion: fired.hit.suggestion,
  points: twoDecimals(points),
});

const emptyReport = (text: string, profile: ToneProfile, profileFallback: boolean): ToneReport => ({
  profile: profile.id,
  profileFallback,
  score: 1,
  dimensions: { clear: 1, warm: 1, direct: 1, 'on-brand': 1, correct: 1 },
  wordingPoints: 0,
  findings: [
    {
      start: 0,
      end: text.length,
      rule: 'reply.empty',
      severity: 'error',
      dimension: 'clear',
      message: 'There are no words to grade.',
      suggestion: null,
      points: 4,
    },
  ],
  strengths: [],
});

const calibrations = new WeakMap<readonly CalibrationPoint[], (raw: number) => number>();

const calibrateBy = ({ calibration }: ToneBlend): ((raw: number) => number) => {
  const known = calibrations.get(calibration);
  if (known !== undefined) return known;
  const made = makeCalibrate(calibration);
  calibrations.set(calibration, made);
  return made;
};

/**
 * Says what the score would gain without each fault, and what is then still missing from 5: that is the wording as a whole.
 * Faults that hide each other are told by what they cost together.
 */
const sharePoints = (
  { faults, without }: ToneReading,
  score: number,
  scoreOf: (features: ToneFeatures) => number,
): { readonly ofFaults: readonly number[]; readonly ofWording: number } => {
  const gains = faults.map((_, at) => Math.max(0, scoreOf(without(at)) - score));
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const lost = best - score;
  const perGain = total > lost ? lost / total : 1;
  return { ofFaults: gains.map((gain) => gain * perGain), ofWording: Math.max(0, lost - total) };
};

/** Chooses what makes the raw score: people's grades where they were learned from, rules alone elsewhere. */
export const blendOf = (profile: ToneProfile, isLearned: boolean): ToneBlend =>
  isLearned && profile.blend !== null ? profile.blend : rulesAlone(profile.scoring.dimensions);

/** Puts what the market's own grades say in the place of what all grades say; grades of replies in another language say nothing. */
const withOwnCalibration = (
  blend: ToneBlend,
  { calibration }: ToneProfile,
  isOwnLanguage: boolean,
): ToneBlend => (isOwnLanguage && calibration !== null ? { ...blend, calibration } : blend);

/**
 * Scores how well a reply speaks as its profile does, 1 to 5 with two decimals, and says where each point was lost: the points
 * of the findings and those of the wording as a whole add up to what is missing from 5, roundings apart. The same text,
 * profile and context always give the same report. A text without words scores 1 and says so. A reply in another language than
 * the profile's is scored by rules alone and marked as `profileFallback`.
 */
export const scoreTone = (text: string, profile: ToneProfile, context: ToneContext): ToneReport => {
  const isOwnLanguage = languageOfTag(context.language) === profile.language;
  const profileFallback = profile.isFallback || !isOwnLanguage;
  const reading = readTone(text, profile, context);
  if (reading.wordCount === 0) return emptyReport(text, profile, profileFallback);
  const learned = blendOf(profile, isOwnLanguage && profile.learned !== null);
  const blend = withOwnCalibration(learned, profile, isOwnLanguage);
  const scoreOf = (features: ToneFeatures): number => calibrateBy(blend)(rawScore(blend, features));
  const score = twoDecimals(scoreOf(reading.features));
  const points = sharePoints(reading, score, scoreOf);
  return {
    profile: profile.id,
    profileFallback,
    score,
    dimensions: reading.dimensions,
    wordingPoints: twoDecimals(points.ofWording),
    findings: reading.faults.map((fired, at) => findingOf(fired, points.ofFaults[at] ?? 0, profile.language)),
    strengths: reading.strengths.map((fired) => ({
      start: fired.hit.start,
      end: fired.hit.end,
      rule: fired.rule.name,
      message: messageOf(fired, profile.language),
    })),
  };
};
