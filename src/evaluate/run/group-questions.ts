import { groupByLikeness } from './group-by-likeness.ts';
import { termLikeness, unitLikeness, type WordedQuestion } from './question-likeness.ts';

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

/** Questions that ask much the same, and the most central of them, by which the group is named. */
export type QuestionGroup<Asked> = { readonly questions: readonly Asked[]; readonly central: Asked };

/**
 * Groups questions by likeness: by shared words within a language, or by the vectors given, across languages where their model
 * reads them. The order of groups and questions is that given.
 */
export const groupQuestions = <Asked extends WordedQuestion>(
  asked: readonly Asked[],
  vectors: QuestionVectors | null = null,
): readonly QuestionGroup<Asked>[] => {
  const likenesses =
    vectors === null
      ? termLikeness(asked)
      : asked.map(({ text }) =>
          unitLikeness(Array.from(vectors.of(text), (weight, place) => [place, weight] as const)),
        );
  return groupByLikeness(likenesses, vectors?.least ?? leastShared).flatMap(({ members, central }) => {
    const questions = members.flatMap((member) => asked[member] ?? []);
    const middle = asked[central];
    return middle === undefined ? [] : [{ questions, central: middle }];
  });
};
