import { spearmanCorrelation, type ValuePair } from '../metrics/correlation.ts';
import type { Interval } from '../statistics/bootstrap-interval.ts';
import { krippendorffAlpha } from '../statistics/krippendorff-alpha.ts';
import { mean } from '../statistics/mean.ts';
import { statisticInterval } from '../statistics/statistic-interval.ts';

/** A labelled reply with each verdict that counts beside what people said: [judge, people]. */
export type JudgedItem = { readonly id: string; readonly pairs: readonly ValuePair[] };

/** How well a judge agrees with people, each with its 95 % interval, resampled by reply; null where nothing tells. */
export type JudgeAgreement = {
  /** Replies with a verdict that counts. */
  readonly replies: number;
  /** Verdicts that count. */
  readonly verdicts: number;
  /** Share of verdicts that are the same, to half a step of the scale. */
  readonly same: Interval | null;
  /** Krippendorff's alpha on ranks, judge and people as two graders: beyond chance, 1 at best. */
  readonly alpha: Interval | null;
  /** Spearman's rank correlation. */
  readonly correlation: Interval | null;
  /** Mean of judge minus people: above 0 the judge is kinder. */
  readonly bias: Interval | null;
};

const pairsOf = (items: readonly JudgedItem[]): readonly ValuePair[] => items.flatMap(({ pairs }) => pairs);

/** Gives how well a judge agrees with people over labelled replies. `step` is the distance of two values of the scale. */
export const judgeAgreement = (items: readonly JudgedItem[], step: number, seed?: number): JudgeAgreement => {
  const judged = items.filter(({ pairs }) => pairs.length > 0);
  const interval = (statistic: (pairs: readonly ValuePair[]) => number | null): Interval | null =>
    statisticInterval(judged, (sample) => statistic(pairsOf(sample)), seed);
  return {
    replies: judged.length,
    verdicts: pairsOf(judged).length,
    same: interval((pairs) =>
      mean(pairs.map(([judge, people]) => (Math.abs(judge - people) <= step / 2 ? 1 : 0))),
    ),
    alpha: interval((pairs) => krippendorffAlpha(pairs, 'ordinal')),
    correlation: interval(spearmanCorrelation),
    bias: interval((pairs) => mean(pairs.map(([judge, people]) => judge - people))),
  };
};
