import { bootstrapInterval, type Interval } from '../evaluate/statistics/bootstrap-interval.ts';
import { languageOfTag } from '../language/language-code.ts';
import { scoreTone } from '../tone/score-tone.ts';
import type { ToneContext } from '../tone/tone-context.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { Severity, ToneDimension, ToneReport } from '../tone/tone-report.ts';

/** A reply of many, with what is known about its case. */
export type ReplyToStudy = {
  readonly id: string;
  readonly reply: string;
  readonly market: string | null;
  readonly context: ToneContext;
  /** Names of the people of the case, for masking. */
  readonly names: readonly string[];
};

export type ScoredReply = ReplyToStudy & { readonly tag: string; readonly report: ToneReport };

export type StudyLoss = 'wording' | ToneDimension;

/** How the replies of one market sound. */
export type StudyMarket = {
  readonly market: string;
  readonly profile: string;
  readonly profileFallback: boolean;
  readonly replies: number;
  readonly mean: Interval;
  /** Replies by score, in steps of half a point from 1 up. */
  readonly histogram: readonly number[];
  /** Mean points that a reply loses, by where. */
  readonly lost: Readonly<Record<StudyLoss, number>>;
  /** The rule that costs these replies most, a reply that it fires in and what it costs all of them; null where none fires. */
  readonly costliest: Pick<StudyRule, 'rule' | 'example' | 'points'> | null;
};

export type StudyRule = {
  readonly rule: string;
  readonly dimension: ToneDimension;
  readonly severity: Severity;
  /** A reply that it fires in; an English one where there is one, as whoever reads of many languages knows that one. */
  readonly example: ScoredReply;
  readonly findings: number;
  readonly points: number;
  readonly perHundred: Readonly<Record<string, number>>;
};

export type StudyStrength = {
  readonly rule: string;
  readonly message: string;
  readonly perHundred: Readonly<Record<string, number>>;
};

export type ToneStudy = {
  readonly replies: number;
  /** Null for no replies. */
  readonly mean: Interval | null;
  /** Most replies first. */
  readonly markets: readonly StudyMarket[];
  /** What costs most first. */
  readonly rules: readonly StudyRule[];
  /** What is done most first. */
  readonly strengths: readonly StudyStrength[];
  /** Lowest score first. */
  readonly worst: readonly ScoredReply[];
};

const steps = 8;

const stepOf = (score: number): number => Math.min(steps - 1, Math.max(0, Math.floor((score - 1) * 2)));

const tagOf = ({ context, market }: ReplyToStudy): string => {
  const language = languageOfTag(context.language);
  return market === null ? language : `${language}-${market}`;
};

const lostBy = (replies: readonly ScoredReply[]): StudyMarket['lost'] => {
  const lost = { wording: 0, clear: 0, warm: 0, direct: 0, 'on-brand': 0, correct: 0 };
  for (const { report } of replies) {
    lost.wording += report.wordingPoints;
    for (const { dimension, points } of report.findings) lost[dimension] += points;
  }
  for (const name of Object.keys(lost) as readonly StudyLoss[]) lost[name] /= replies.length;
  return lost;
};

type Tally = { readonly counts: Map<string, number> };

const totalOf = ({ counts }: Tally): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

/** By market, and for all together. */
const perHundredOf = (
  { counts }: Tally,
  markets: ReadonlyMap<string, readonly ScoredReply[]>,
): Readonly<Record<string, number>> => {
  const share = (count: number, replies: number): number => (100 * count) / replies;
  const total = [...markets.values()].reduce((sum, replies) => sum + replies.length, 0);
  return Object.fromEntries([
    ['all', share(totalOf({ counts }), total)],
    ...[...markets].map(
      ([market, replies]) => [market, share(counts.get(market) ?? 0, replies.length)] as const,
    ),
  ]);
};

const raise = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

type RuleTally = Tally &
  Pick<StudyRule, 'rule' | 'dimension' | 'severity'> & {
    example: ScoredReply;
    findings: number;
    points: number;
  };

const isEnglish = ({ report }: ScoredReply): boolean => report.profile.startsWith('en');

const rulesOf = (
  scored: readonly ScoredReply[],
  markets: ReadonlyMap<string, readonly ScoredReply[]>,
): readonly StudyRule[] => {
  const tallies = new Map<string, RuleTally>();
  for (const reply of scored) {
    for (const { rule, dimension, severity, points } of reply.report.findings) {
      const known = tallies.get(rule);
      const tally = known ?? {
        ...{ rule, dimension, severity, example: reply },
        ...{ counts: new Map(), findings: 0, points: 0 },
      };
      if (known === undefined) tallies.set(rule, tally);
      if (isEnglish(reply) && !isEnglish(tally.example)) tally.example = reply;
      tally.findings += 1;
      tally.points += points;
      raise(tally.counts, reply.tag);
    }
  }
  return [...tallies.values()]
    .sort((one, other) => other.points - one.points || (one.rule < other.rule ? -1 : 1))
    .map(({ counts, ...tally }) => ({ ...tally, perHundred: perHundredOf({ counts }, markets) }));
};

const studyMarket = (market: string, replies: readonly ScoredReply[]): StudyMarket => {
  const histogram = new Array<number>(steps).fill(0);
  for (const { report } of replies) {
    const step = stepOf(report.score);
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
  const first = replies[0]?.report;
  return {
    market,
    profile: first?.profile ?? '',
    profileFallback: first?.profileFallback ?? false,
    replies: replies.length,
    mean: bootstrapInterval(replies.map(({ report }) => report.score)),
    histogram,
    lost: lostBy(replies),
    costliest: rulesOf(replies, new Map([[market, replies]]))[0] ?? null,
  };
};

const strengthsOf = (
  scored: readonly ScoredReply[],
  markets: ReadonlyMap<string, readonly ScoredReply[]>,
): readonly StudyStrength[] => {
  const tallies = new Map<string, Tally & { readonly message: string }>();
  for (const { report, tag } of scored) {
    // A reply that thanks twice does it once.
    for (const [rule, message] of new Map(report.strengths.map((one) => [one.rule, one.message]))) {
      const tally = tallies.get(rule) ?? { message, counts: new Map() };
      tallies.set(rule, tally);
      raise(tally.counts, tag);
    }
  }
  return [...tallies]
    .sort(([one, its], [other, others]) => totalOf(others) - totalOf(its) || (one < other ? -1 : 1))
    .map(([rule, { message, counts }]) => ({ rule, message, perHundred: perHundredOf({ counts }, markets) }));
};

export type StudyOptions = {
  readonly profileFor: (language: string, market: string | null) => ToneProfile;
  /** How many of the worst replies are shown. Default 10. */
  readonly worst?: number;
};

/**
 * Scores many replies and says by market how they sound, where points are lost and which replies are worst. The same replies give
 * the same study.
 */
export const studyTone = (
  replies: readonly ReplyToStudy[],
  { profileFor, worst = 10 }: StudyOptions,
): ToneStudy => {
  const scored = replies.map((reply): ScoredReply => {
    const profile = profileFor(languageOfTag(reply.context.language), reply.market);
    return { ...reply, tag: tagOf(reply), report: scoreTone(reply.reply, profile, reply.context) };
  });
  const markets = Map.groupBy(scored, ({ tag }) => tag);
  return {
    replies: scored.length,
    mean: scored.length === 0 ? null : bootstrapInterval(scored.map(({ report }) => report.score)),
    markets: [...markets]
      .map(([market, own]) => studyMarket(market, own))
      .sort((one, other) => other.replies - one.replies || (one.market < other.market ? -1 : 1)),
    rules: rulesOf(scored, markets),
    strengths: strengthsOf(scored, markets),
    worst: scored
      .toSorted((one, other) => one.report.score - other.report.score || (one.id < other.id ? -1 : 1))
      .slice(0, worst),
  };
};
