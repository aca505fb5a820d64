import { type MaskingCounts, maskingCounts, type TypedSpan } from '../evaluate/metrics/masking-counts.ts';
import { countScores, type MatchCounts, sumCounts } from '../evaluate/metrics/match-counts.ts';
import type { Interval } from '../evaluate/statistics/bootstrap-interval.ts';
import { statisticInterval } from '../evaluate/statistics/statistic-interval.ts';
import { wilsonInterval } from '../evaluate/statistics/wilson-interval.ts';
import { maskPersonalData } from '../privacy/mask-personal-data.ts';

/** A text with the personal data that a person marked in it. */
export type MaskedLine = {
  readonly language: string;
  readonly text: string;
  readonly spans: readonly TypedSpan[];
};

/** Precision and recall from 0 to 1; null where nothing of the kind is marked or found. */
export type MaskingScores = { readonly precision: Interval | null; readonly recall: Interval | null };

export type MaskingEvaluation = {
  readonly texts: number;
  /** By value: a masked stretch of the same type overlaps the marked one. */
  readonly values: MaskingScores;
  /** By character, whatever it was masked as: what would leak, and what is masked for nothing. */
  readonly characters: MaskingScores;
  readonly byType: Readonly<Record<string, MaskingScores & { readonly marked: number }>>;
};

const share = (hits: number, of: number): Interval | null => (of === 0 ? null : wilsonInterval(hits, of));

/** Values are counted as independent: a resampling of texts has no width where every one was found. */
const scoresOf = (counts: readonly MatchCounts[]): MaskingScores => {
  const { hit, extra, missed } = sumCounts(counts);
  return { precision: share(hit, hit + extra), recall: share(hit, hit + missed) };
};

/** The characters of a text stand or fall together, so that texts are resampled. */
const characterScores = (counts: readonly MatchCounts[]): MaskingScores => {
  const met = counts.filter(({ hit, extra, missed }) => hit + extra + missed > 0);
  return {
    precision: statisticInterval(met, (sample) => {
      const sum = sumCounts(sample);
      return sum.hit + sum.extra === 0 ? null : countScores(sum).precision;
    }),
    recall: statisticInterval(met, (sample) => countScores(sumCounts(sample)).recall),
  };
};

/** Masks labelled texts as messages of customers are masked, and says how much of what is personal was found. */
export const evaluateMasking = (lines: readonly MaskedLine[]): MaskingEvaluation => {
  const counted = lines.map(({ text, language, spans }): MaskingCounts => {
    const { entities } = maskPersonalData(text, { language, names: [] });
    return maskingCounts(entities, spans);
  });
  const types = [...new Set(counted.flatMap(({ byType }) => Object.keys(byType)))].sort();
  return {
    texts: lines.length,
    values: scoresOf(counted.map(({ overlapping }) => overlapping)),
    characters: characterScores(counted.map(({ characters }) => characters)),
    byType: Object.fromEntries(
      types.map((type) => {
        const own = counted.flatMap(({ byType }) => byType[type] ?? []);
        const { hit, missed } = sumCounts(own);
        return [type, { marked: hit + missed, ...scoresOf(own) }];
      }),
    ),
  };
};
