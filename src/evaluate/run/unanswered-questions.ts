import type { CaseResult } from './case-result.ts';
import type { FixProposal } from './evaluation-run.ts';
import { groupByLikeness } from './group-by-likeness.ts';
import { termLikeness, unitLikeness } from './question-likeness.ts';

/** The meaning of questions by an embedder, and from which cosine on two of them ask the same. */
export type QuestionVectors = {
  readonly of: (question: string) => ArrayLike<number>;
  /** Above 0 to 1. */
  readonly least: number;
};

/**
 * From this cosine of weighed terms on a question joins a group. Of 600 questions of banking77, which all are about one
 * bank's cards, 433 then join one, 64 % of them one of their own intent; at 0.3 it is 520 and 56 %, at 0.5 371 and 72 %.
 */
const leastShared = 0.4;

type Open = {
  readonly caseId: string;
  readonly text: string;
  readonly language: string;
  readonly right: readonly string[];
};

/** Where a person marked the questions of a case, what else was found in it is none. */
const openOf = ({ id, slices, questions, tally }: CaseResult): readonly Open[] =>
  questions
    .filter(({ state, right }) => state === 'unanswered' && (right !== null || !tally?.dissection))
    .map(({ text, right }) => ({
      caseId: id,
      text,
      language: slices['language']?.[0] ?? 'und',
      right: right ?? [],
    }));

/** The document that most of the questions name; the first by its id among equals. */
const mostNamed = (questions: readonly Open[]): readonly [source: string, times: number] | undefined => {
  const times = new Map<string, number>();
  for (const source of questions.flatMap(({ right }) => [...new Set(right)]))
    times.set(source, (times.get(source) ?? 0) + 1);
  return [...times].sort(
    ([left, ofLeft], [right, ofRight]) => ofRight - ofLeft || (left < right ? -1 : 1),
  )[0];
};

const adviceFor = (questions: readonly Open[]): string => {
  const [source, times] = mostNamed(questions) ?? ['', 0];
  return times * 2 >= questions.length
    ? `${source} answers ${times} of ${questions.length} by the labels, but was not found or not trusted: have its answer in an article with the words that customers use.`
    : 'Write an article that answers this, or approve an answer to one of the cases, from which the next ones are answered.';
};

/**
 * Gives the questions that the drafts left open, grouped by likeness and named by the most central question of each
 * group: by shared words within a language, or by the vectors given, across languages where their model reads them.
 * Cases are taken in the order given.
 */
export const unansweredQuestions = (
  cases: readonly CaseResult[],
  vectors: QuestionVectors | null = null,
): readonly FixProposal[] => {
  const open = cases.flatMap(openOf);
  const likenesses =
    vectors === null
      ? termLikeness(open)
      : open.map(({ text }) =>
          unitLikeness(Array.from(vectors.of(text), (weight, place) => [place, weight] as const)),
        );
  return groupByLikeness(likenesses, vectors?.least ?? leastShared).map(({ members, central }) => {
    const questions = members.flatMap((member) => open[member] ?? []);
    return {
      kind: 'unanswered-questions',
      title: open[central]?.text ?? '',
      advice: adviceFor(questions),
      cases: [...new Set(questions.map(({ caseId }) => caseId))],
      count: questions.length,
    };
  });
};
