import type { SupportMark } from '../../compose/support-marks.ts';
import type { TextSpan } from '../../language/text-span.ts';

/** Each from 0 to 1. */
export type CitationScores = {
  readonly precision: number | null;
  /** Null where nothing had to be cited. */
  readonly recall: number | null;
};

/** The sources that a question's answer cites, and those that answer it by its label. */
export type CitedQuestion = { readonly cited: readonly string[]; readonly right: readonly string[] };

const share = (values: readonly boolean[], whenNone: number | null): number | null =>
  values.length === 0 ? whenNone : values.filter(Boolean).length / values.length;

/**
 * Scores citations against labels: precision is the share of cited sources that answer the question they are cited for;
 * recall the share of answerable questions that cite at least one right source, since labelled sources say the same and
 * one is enough. Citing nothing has a precision of 0 where something answers, and of 1 where nothing does.
 */
export const citationScores = (questions: readonly CitedQuestion[]): CitationScores => {
  const cited = questions.flatMap(({ cited: sources, right }) =>
    [...new Set(sources)].map((source) => right.includes(source)),
  );
  const covered = questions
    .filter(({ right }) => right.length > 0)
    .map(({ cited: sources, right }) => sources.some((source) => right.includes(source)));
  return { precision: share(cited, covered.length > 0 ? 0 : 1), recall: share(covered, null) };
};

/** A stretch of a reply and the sources it rests on. */
export type CitedSpan = TextSpan & { readonly sources: readonly string[] };

const touches = (left: TextSpan, right: TextSpan): boolean =>
  left.start < right.end && left.end > right.start;

/**
 * Scores citations without labels, by the support marks: recall is the share of statements that cite a source which
 * carries them; precision the share of cited sources that carry a statement they are cited for. After ALCE (Gao and
 * others, 2023, https://arxiv.org/abs/2305.14627), with our marks in the place of its model; one carrying source is
 * enough here. Citing nothing has a precision of 0 where something is stated; both are null where nothing is stated or
 * cited.
 */
export const citationSupport = (
  citations: readonly CitedSpan[],
  marks: readonly SupportMark[],
): CitationScores => {
  const statements = marks.filter(({ verdict }) => verdict !== 'not-a-statement');
  const carriedBy = (source: string, mark: SupportMark): boolean =>
    mark.verdict === 'supported' && mark.sources.includes(source);
  const cited = citations.flatMap((citation) =>
    [...new Set(citation.sources)].map((source) =>
      statements.some((mark) => touches(mark, citation) && carriedBy(source, mark)),
    ),
  );
  const covered = statements.map((mark) =>
    citations.some(
      (citation) => touches(mark, citation) && citation.sources.some((source) => carriedBy(source, mark)),
    ),
  );
  return { precision: share(cited, covered.length > 0 ? 0 : null), recall: share(covered, null) };
};
