import { citationScores } from '../metrics/citation-scores.ts';
import { countScores, type MatchCounts } from '../metrics/match-counts.ts';
import { refusalShares } from '../metrics/no-answer-scores.ts';
import { matchByMeaning, matchBySpan } from '../metrics/question-matching.ts';
import { caseRankedScores, rankedScores } from '../metrics/ranked-scores.ts';
import type { GoldQuestion } from '../suite/evaluation-case.ts';
import type { CaseTally, ResultQuestion } from './case-result.ts';
import type { MadeDraft } from './made-draft.ts';
import type { MetricName } from './metric-definitions.ts';

/** How alike two questions are in meaning, and from where on they are one. */
export type QuestionLikeness = {
  /** Of the texts of a found and a wanted question, up to 1; such as the cosine of their embeddings. */
  readonly questions: (found: string, wanted: string) => number;
  /** Above 0; belongs to the embedder. */
  readonly least: number;
};

export type QuestionMetric = Extract<
  MetricName,
  | `dissection.${string}`
  | `retrieval.${string}`
  | 'reply.citation-precision'
  | 'reply.citation-recall'
  | 'reply.refusal'
>;

export type QuestionScores = {
  readonly questions: readonly ResultQuestion[];
  readonly scores: Readonly<Record<QuestionMetric, number | null>>;
  readonly tally: Pick<CaseTally, 'dissection' | 'dissectionByMeaning' | 'noAnswer'>;
};

/** Documents of all kinds in one list, best first, each once; equal scores stay in the order shown. */
const evidenceOf = (made: MadeDraft, question: string): ResultQuestion['evidence'] => {
  const shown = made.evidence
    .filter((evidence) => evidence.question === question)
    .toSorted((left, right) => right.score - left.score)
    .map(({ passage: { kind, source, title }, score }) => ({ kind, source, title, score }));
  return shown.filter(({ source }, at) => shown.findIndex((other) => other.source === source) === at);
};

/** A question that is answered where another one is has no citation of its own, but stands in the same block. */
const citedFor = ({ draft }: MadeDraft, question: string): readonly string[] => {
  const blocks = draft.blocks.filter((block) => block.question === question);
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    blocks.some((block) => start < block.end && end > block.start);
  const cited = draft.citations.filter((citation) => citation.question === question || isIn(citation));
  return [...new Set(cited.flatMap(({ sources }) => sources))];
};

const found = (
  made: MadeDraft,
  rightOf: (at: number) => readonly string[] | null,
): readonly ResultQuestion[] =>
  made.questions.map(({ id, text, state }, at) => ({
    text,
    state,
    evidence: evidenceOf(made, id),
    cited: citedFor(made, id),
    right: rightOf(at),
  }));

const unlabelled = {
  'dissection.f1': null,
  'dissection.precision': null,
  'dissection.recall': null,
  'dissection.f1-meaning': null,
  'retrieval.hit@1': null,
  'retrieval.hit@5': null,
  'retrieval.recall@10': null,
  'retrieval.mrr@10': null,
  'retrieval.ndcg@10': null,
  'retrieval.no-answer-precision': null,
  'retrieval.no-answer-recall': null,
  'reply.citation-precision': null,
  'reply.citation-recall': null,
  'reply.refusal': null,
} as const satisfies Record<QuestionMetric, null>;

type Asked = { readonly right: readonly string[]; readonly made: ResultQuestion | null };

/** What was left open against what nothing answers. Null where neither occurs. */
const countOpen = (asked: readonly Asked[]): MatchCounts | null => {
  const count = (isOpen: boolean, isAnswerable: boolean): number =>
    asked.filter(
      ({ right, made }) => (made?.state === 'unanswered') === isOpen && right.length > 0 === isAnswerable,
    ).length;
  const counts = { hit: count(true, false), extra: count(true, true), missed: count(false, false) };
  return counts.hit + counts.extra + counts.missed === 0 ? null : counts;
};

const rankedOf = ({ right, made }: Asked): ReturnType<typeof rankedScores> =>
  rankedScores(
    (made?.evidence ?? []).map(({ source }) => source),
    new Map(right.map((source) => [source, 1])),
  );

/**
 * Measures the questions of a case against those a person marked; all values are null where nobody marked any.
 * A found question is the marked one that it overlaps with (`matchBySpan`). A marked question that was not found has no
 * documents, no citation, and is not left open: the draft does not say that nothing was found for it. Found questions
 * that nobody marked count for precision of dissection alone.
 */
export const scoreQuestions = (
  gold: readonly GoldQuestion[] | null,
  made: MadeDraft,
  likeness: QuestionLikeness | null,
): QuestionScores => {
  if (gold === null) {
    const tally = { dissection: null, dissectionByMeaning: null, noAnswer: null };
    return { questions: found(made, () => null), scores: unlabelled, tally };
  }
  const { pairs, counts } = matchBySpan(made.questions, gold);
  const wantedAt = new Map(pairs.map((pair) => [pair.found, gold[pair.wanted]]));
  const questions = found(made, (at) => wantedAt.get(at)?.answers ?? null);
  const foundAt = new Map(pairs.map((pair) => [pair.wanted, questions[pair.found]]));
  const asked = gold.map(({ answers }, at): Asked => ({ right: answers, made: foundAt.get(at) ?? null }));
  const byMeaning =
    likeness === null
      ? null
      : matchByMeaning<{ readonly text: string }>(
          made.questions,
          gold,
          (one, other) => likeness.questions(one.text, other.text),
          likeness.least,
        ).counts;
  const bySpan = countScores(counts);
  const ranked = caseRankedScores(asked.map(rankedOf));
  const { refused } = refusalShares(
    asked.map(({ right, made: one }) => ({
      answerable: right.length > 0,
      answered: one?.state !== 'unanswered',
    })),
  );
  const citations =
    gold.length === 0
      ? { precision: null, recall: null }
      : citationScores(asked.map(({ right, made: one }) => ({ right, cited: one?.cited ?? [] })));
  return {
    questions,
    scores: {
      'dissection.f1': bySpan.f1,
      'dissection.precision': bySpan.precision,
      'dissection.recall': bySpan.recall,
      'dissection.f1-meaning': byMeaning === null ? null : countScores(byMeaning).f1,
      'retrieval.hit@1': ranked?.['hit@1'] ?? null,
      'retrieval.hit@5': ranked?.['hit@5'] ?? null,
      'retrieval.recall@10': ranked?.['recall@10'] ?? null,
      'retrieval.mrr@10': ranked?.['mrr@10'] ?? null,
      'retrieval.ndcg@10': ranked?.['ndcg@10'] ?? null,
      'retrieval.no-answer-precision': null,
      'retrieval.no-answer-recall': refused,
      'reply.citation-precision': citations.precision,
      'reply.citation-recall': citations.recall,
      'reply.refusal': refused,
    },
    tally: { dissection: counts, dissectionByMeaning: byMeaning, noAnswer: countOpen(asked) },
  };
};
