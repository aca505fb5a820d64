import { languageOfTag } from '../language/language-code.ts';
import type { CompiledRule } from './compile-rules.ts';
import { gradeFindings } from './grade-findings.ts';
import type { RuleHit } from './rule-kind.ts';
import { readReply } from './run-rule.ts';
import type { ToneContext } from './tone-context.ts';
import type { ToneProfile } from './tone-profile.ts';
import type { ToneFinding, ToneReport } from './tone-report.ts';

type Fired = { readonly rule: CompiledRule; readonly hit: RuleHit };

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

const messageOf = ({ header }: CompiledRule, words: readonly string[], language: string): string => {
  let position = 0;
  return (header.messages[language] ?? header.message).replace(/%s/gu, () => {
    const word = words[Math.min(position, words.length - 1)] ?? '';
    position += 1;
    return word;
  });
};

const findingOf = ({ rule, hit }: Fired, language: string): ToneFinding => ({
  start: hit.start,
  end: hit.end,
  rule: rule.name,
  severity: rule.severity,
  dimension: rule.dimension,
  message: messageOf(rule, hit.words, language),
  suggestion: hit.suggestion,
});

const byPlace = (one: Fired, other: Fired): number =>
  one.hit.start - other.hit.start ||
  one.hit.end - other.hit.end ||
  (one.rule.name < other.rule.name ? -1 : 1);

const emptyReport = (text: string, profile: ToneProfile, profileFallback: boolean): ToneReport => ({
  profile: profile.id,
  profileFallback,
  score: 1,
  dimensions: { clear: 1, warm: 1, direct: 1, 'on-brand': 1, correct: 1 },
  findings: [
    {
      start: 0,
      end: text.length,
      rule: 'reply.empty',
      severity: 'error',
      dimension: 'clear',
      message: 'There are no words to grade.',
      suggestion: null,
    },
  ],
});

/**
 * Scores how well a reply speaks as its profile does, with a finding for each point lost; `gradeFindings` holds the formula.
 * The same text, profile and context always give the same report. A text without words scores 1 and says so. A reply in
 * another language than the profile's is scored all the same and marked as `profileFallback`.
 */
export const scoreTone = (text: string, profile: ToneProfile, context: ToneContext): ToneReport => {
  const profileFallback = profile.isFallback || languageOfTag(context.language) !== profile.language;
  const reply = readReply(text, context, profile.conventions);
  if (reply.wordCount === 0) return emptyReport(text, profile, profileFallback);
  const fired = profile.rules
    .filter(({ header, isStrength }) => !isStrength && !header.exceptChannels.includes(context.channel ?? ''))
    .flatMap((rule) => rule.check(reply).map((hit) => ({ rule, hit })))
    .sort(byPlace);
  const told = withoutRepeats(fired);
  const { score, dimensions } = gradeFindings(
    told.map(({ rule, hit }) => ({
      severity: rule.severity,
      dimension: rule.dimension,
      isWholeReply: hit.isWholeReply === true,
    })),
    reply.wordCount,
    profile.scoring,
  );
  return {
    profile: profile.id,
    profileFallback,
    score,
    dimensions,
    findings: told.map((one) => findingOf(one, profile.language)),
  };
};
