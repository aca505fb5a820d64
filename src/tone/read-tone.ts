import { languageOfTag } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { CompiledRule } from './compile-rules.ts';
import { type DoubtedParts, doubtedParts } from './expected/doubted-parts.ts';
import { gradeFindings } from './grade-findings.ts';
import { learnedFeatures, nothingLearned } from './learned/learned-features.ts';
import type { RuleHit } from './rule-kind.ts';
import { readReply } from './run-rule.ts';
import type { ToneFeatures } from './tone-blend.ts';
import type { ToneContext } from './tone-context.ts';
import type { ToneProfile } from './tone-profile.ts';

/** A rule and one place where it holds. */
export type Fired = { readonly rule: CompiledRule; readonly hit: RuleHit };

/** What a reply shows, before it is scored. */
export type ToneReading = {
  readonly wordCount: number;
  /** In the order of the text; a phrase inside a longer one of the same weight is left out. */
  readonly faults: readonly Fired[];
  readonly strengths: readonly Fired[];
  readonly features: ToneFeatures;
  /** What the reply would show without one of its faults; without its sentence where the fault is how the sentence sounds. */
  readonly without: (fault: number) => ToneFeatures;
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

/** Kinds of rule that tell of a sentence how it sounds. */
const soundKinds: ReadonlySet<string> = new Set(['stance', 'wording']);

/** More kinds of courtesy in one reply are no better. */
const mostStrengths = 4;

/** What each kind of courtesy that is missing takes from the dimension warm: nobody is warm by breaking no rule. */
const missingStrength = 0.25;

const withoutWarmth = (
  dimensions: ToneReading['dimensions'],
  strengths: number,
): ToneReading['dimensions'] => ({
  ...dimensions,
  warm: Math.max(1, Math.round((dimensions.warm - missingStrength * (mostStrengths - strengths)) * 10) / 10),
});

const partFeatures = (doubts: DoubtedParts): Partial<ToneFeatures> =>
  Object.fromEntries(
    [...doubts].flatMap(([part, doubt]) => [
      [`asked-${part}`, 1],
      [`doubt-${part}`, doubt],
    ]),
  );

/** Reads a reply by a profile: what it does well, what it does badly, and what the score is made of. */
export const readTone = (text: string, profile: ToneProfile, context: ToneContext): ToneReading => {
  const learned = languageOfTag(context.language) === profile.language ? profile.learned : null;
  const reply = readReply(text, context, profile.conventions, learned);
  const channel = context.channel ?? '';
  const holds = ({ header: { exceptChannels, onlyChannels, onlyComplaints } }: CompiledRule): boolean =>
    !exceptChannels.includes(channel) &&
    (onlyChannels?.includes(channel) ?? true) &&
    (!onlyComplaints || context.isComplaint === true);
  const fire = (isStrength: boolean): readonly Fired[] =>
    profile.rules
      .filter((rule) => rule.isStrength === isStrength && holds(rule))
      .flatMap((rule) =>
        rule
          .check(reply)
          .slice(0, rule.header.most)
          .map((hit) => ({ rule, hit })),
      )
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
      weight: hit.weight,
    })),
    reply.wordCount,
    profile.scoring,
  );
  const hear = (sentences: readonly TextSpan[], bodyText: string): ToneFeatures =>
    learned === null
      ? nothingLearned
      : learnedFeatures(
          sentences.map(({ start, end }) => reply.plain.slice(start, end)),
          bodyText,
          learned,
        );
  const counted = {
    ...byDimension,
    ...partFeatures(doubtedParts(profile.rules.filter(holds), reply)),
    strengths: strengthCount,
  };
  const features = { ...hear(reply.bodySentences, reply.bodyText), ...counted };
  const without = (at: number): ToneFeatures => {
    const fault = faults[at];
    if (fault === undefined) return features;
    const { dimension, kind, expects } = fault.rule;
    const cheaper = {
      [dimension]: Math.max(0, byDimension[dimension] - (costs[at] ?? 0)),
      ...(expects === null ? {} : { [`doubt-${expects.part}`]: 0 }),
    };
    if (!soundKinds.has(kind)) return { ...features, ...cheaper };
    const others = reply.bodySentences.filter(({ start }) => start !== fault.hit.start);
    const body = others.map(({ start, end }) => reply.plain.slice(start, end)).join(' ');
    return { ...hear(others, body), ...counted, ...cheaper };
  };
  return {
    wordCount: reply.wordCount,
    faults,
    strengths,
    features,
    without,
    dimensions: knowsStrengths ? withoutWarmth(dimensions, strengthCount) : dimensions,
  };
};
