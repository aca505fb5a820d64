import { languageOfTag } from '../language/language-code.ts';
import type { CompiledRule } from './compile-rules.ts';
import { gradeFindings } from './grade-findings.ts';
import type { LearnedTone } from './learned/learned-tone.ts';
import { stances } from './learned/stance.ts';
import { gradeWording } from './learned/wording-model.ts';
import type { RuleHit } from './rule-kind.ts';
import { readReply } from './run-rule.ts';
import { eachFeature, type ToneFeatures } from './tone-blend.ts';
import type { ToneContext } from './tone-context.ts';
import type { ToneProfile } from './tone-profile.ts';
import type { ToneText } from './tone-text.ts';

/** A rule and one place where it holds. */
export type Fired = { readonly rule: CompiledRule; readonly hit: RuleHit };

/** What a reply shows, before it is scored. */
export type ToneReading = {
  readonly wordCount: number;
  /** In the order of the text; a phrase inside a longer one of the same weight is left out. */
  readonly faults: readonly Fired[];
  /** What each fault costs, in points of its dimension. */
  readonly costs: readonly number[];
  readonly strengths: readonly Fired[];
  readonly features: ToneFeatures;
  readonly dimensions: ReturnType<typeof gradeFindings>['dimensions'];
};

const severityOrder = { suggestion: 0, warning: 1, error: 2 } as const;

/** Tells whether a phrase is already told by another one of the same dimension that holds it and weighs as much. */
const isToldBy = (inner: Fired, outer: Fired): boolean => {
  if (inner === outer || !outer.rule.isPhrase || inner.rule.dimension !== outer.rule.dimension) return false;
  const [small, large] = [inner.hit, outer.hit];
  const isInside = large.start <= small.start && large.end >= small.end;
  if (!isInside) return false;
  const weight = severityOrder[outer.rule.severity] - severityOrder[inner.rule.severity];
  if (weight !== 0) return weight > 0;
  const length = large.end - large.start - (small.end - small.start);
  return length > 0 || (length === 0 && outer.rule.name < inner.rule.name);
};

/** Phrases that overlap are near each other in the text; comparing neighbours keeps a huge report cheap. */
const neighbours = 12;

const withoutRepeats = (fired: readonly Fired[]): readonly Fired[] =>
  fired.filter(
    (one, position) =>
      !one.rule.isPhrase ||
      !fired
        .slice(Math.max(0, position - neighbours), position + neighbours)
        .some((other) => isToldBy(one, other)),
  );

const byPlace = (one: Fired, other: Fired): number =>
  one.hit.start - other.hit.start ||
  one.hit.end - other.hit.end ||
  (one.rule.name < other.rule.name ? -1 : 1);

/** More kinds of courtesy in one reply are no better. */
export const mostStrengths = 4;

/** What each kind of courtesy that is missing takes from the dimension warm: nobody is warm by breaking no rule. */
const missingStrength = 0.25;

const withoutWarmth = (
  dimensions: ToneReading['dimensions'],
  strengths: number,
): ToneReading['dimensions'] => ({
  ...dimensions,
  warm: Math.max(1, Math.round((dimensions.warm - missingStrength * (mostStrengths - strengths)) * 10) / 10),
});

const nothingLearned = eachFeature(() => 0);

/** Longer replies show by their first sentences how they sound; time stays bounded. */
const mostSentences = 60;

const learnedFeatures = (
  { bodySentences, bodyText, plain }: ToneText,
  { wording, readStances }: LearnedTone,
): ToneFeatures => {
  const shares = bodySentences
    .slice(0, mostSentences)
    .map(({ start, end }) => readStances(plain.slice(start, end)));
  const ofStance = stances.map((_, stance) => shares.map((share) => share[stance] ?? 0));
  const means = new Map(
    stances.map((stance, at) => [
      `share-${stance}`,
      (ofStance[at] ?? []).reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    ]),
  );
  const peaks = new Map(
    stances.map((stance, at) => [`peak-${stance}`, Math.max(0, ...(ofStance[at] ?? []))]),
  );
  return {
    ...eachFeature((feature) => means.get(feature) ?? peaks.get(feature) ?? 0),
    wording: gradeWording(wording, bodyText),
  };
};

/** Reads a reply by a profile: what it does well, what it does badly, and what the score is made of. */
export const readTone = (text: string, profile: ToneProfile, context: ToneContext): ToneReading => {
  const learned = languageOfTag(context.language) === profile.language ? profile.learned : null;
  const reply = readReply(text, context, profile.conventions, learned);
  const holds = ({ header }: CompiledRule): boolean => !header.exceptChannels.includes(context.channel ?? '');
  const fire = (isStrength: boolean): readonly Fired[] =>
    profile.rules
      .filter((rule) => rule.isStrength === isStrength && holds(rule))
      .flatMap((rule) => rule.check(reply).map((hit) => ({ rule, hit })))
      .sort(byPlace);
  const faults = withoutRepeats(fire(false));
  const strengths = fire(true);
  const knowsStrengths = profile.rules.some(({ isStrength }) => isStrength);
  const strengthCount = Math.min(mostStrengths, new Set(strengths.map(({ rule }) => rule.name)).size);
  const { costs, byDimension, dimensions } = gradeFindings(
    faults.map(({ rule, hit }) => ({
      severity: rule.severity,
      dimension: rule.dimension,
      isWholeReply: hit.isWholeReply === true,
    })),
    reply.wordCount,
    profile.scoring,
  );
  return {
    wordCount: reply.wordCount,
    faults,
    costs,
    strengths,
    features: {
      ...(learned === null ? nothingLearned : learnedFeatures(reply, learned)),
      ...byDimension,
      strengths: strengthCount,
    },
    dimensions: knowsStrengths ? withoutWarmth(dimensions, strengthCount) : dimensions,
  };
};
