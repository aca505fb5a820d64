import type { TextSpan } from '../../language/text-span.ts';
import { bestPairing } from './best-pairing.ts';
import { type MatchCounts, sumCounts } from './match-counts.ts';
import { spanOverlap } from './question-matching.ts';

/** A stretch of personal data and its kind. */
export type TypedSpan = TextSpan & { readonly type: string };

/** Masked spans against labelled ones; `countScores` makes precision and recall of any of the counts. */
export type MaskingCounts = {
  /** Same place and same type. */
  readonly exact: MatchCounts;
  /** Any overlap and same type. */
  readonly overlapping: MatchCounts;
  /** The overlapping counts by type. */
  readonly byType: Readonly<Record<string, MatchCounts>>;
  /**
   * Labelled characters that are masked, whatever as, and those that are not: what would leak, and what is masked for
   * nothing.
   */
  readonly characters: MatchCounts;
};

const paired = (
  found: readonly TypedSpan[],
  wanted: readonly TypedSpan[],
  isMatch: (one: TypedSpan, other: TypedSpan) => boolean,
): MatchCounts => {
  const pairs = bestPairing(found.length, wanted.length, (one, other) => {
    const [left, right] = [found[one], wanted[other]];
    return left !== undefined && right !== undefined && isMatch(left, right) ? spanOverlap(left, right) : 0;
  });
  return { hit: pairs.length, extra: found.length - pairs.length, missed: wanted.length - pairs.length };
};

const charactersOf = (spans: readonly TextSpan[]): ReadonlySet<number> => {
  const characters = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) characters.add(at);
  return characters;
};

/**
 * Counts masked spans of one text against the labelled ones, one to one: exactly, by overlap and type (the "strict" and
 * "type" measures of SemEval 2013 task 9, https://aclanthology.org/S13-2056), and by character in UTF-16 units, which is
 * what privacy hangs on: half a masked telephone number is still a leak.
 */
export const maskingCounts = (found: readonly TypedSpan[], wanted: readonly TypedSpan[]): MaskingCounts => {
  const types = [...new Set([...found, ...wanted].map(({ type }) => type))].sort();
  const ofType = (spans: readonly TypedSpan[], type: string): readonly TypedSpan[] =>
    spans.filter((span) => span.type === type);
  const sum = (isMatch: (one: TypedSpan, other: TypedSpan) => boolean): readonly MatchCounts[] =>
    types.map((type) => paired(ofType(found, type), ofType(wanted, type), isMatch));
  const overlapping = sum(() => true);
  const [masked, personal] = [charactersOf(found), charactersOf(wanted)];
  const covered = [...personal].filter((at) => masked.has(at)).length;
  return {
    exact: sumCounts(sum((one, other) => one.start === other.start && one.end === other.end)),
    overlapping: sumCounts(overlapping),
    byType: Object.fromEntries(types.map((type, at) => [type, overlapping[at] ?? sumCounts([])])),
    characters: { hit: covered, extra: masked.size - covered, missed: personal.size - covered },
  };
};
