import type { CaseResult } from './case-result.ts';
import type { FixProposal } from './evaluation-run.ts';
import { groupQuestions, type QuestionVectors } from './group-questions.ts';

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
 * group. Cases are taken in the order given.
 */
export const unansweredQuestions = (
  cases: readonly CaseResult[],
  vectors: QuestionVectors | null = null,
): readonly FixProposal[] => {
  return groupQuestions(cases.flatMap(openOf), vectors).map(({ questions, central }) => ({
    kind: 'unanswered-questions',
    title: central.text,
    advice: adviceFor(questions),
    cases: [...new Set(questions.map(({ caseId }) => caseId))],
    count: questions.length,
  }));
};
