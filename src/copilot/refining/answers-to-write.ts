import { textOfSentences } from '../../compose/answer-material.ts';
import type { ComposeInput } from '../../compose/compose-reply.ts';
import type { FoundSources } from '../drafting/find-sources.ts';
import type { RefineWish } from './refine-wish.ts';
import type { RefinedQuestion } from './refining-notes.ts';
import type { StandingReply } from './reply-as-it-stands.ts';

type Written = NonNullable<ComposeInput['written']>;

type AnswerToWrite = Written extends ReadonlyMap<string, infer Answer> ? Answer : never;

/** Gives the questions whose answers are to be written anew; those that share an answer are asked by the first of them. */
export const questionsToAsk = (
  found: readonly FoundSources[],
  { answers }: StandingReply,
  wish: RefineWish,
): readonly FoundSources[] =>
  found.filter(({ question: { id } }) => {
    if (wish.kind === 'question') return wish.question === id;
    const standing = answers.get(id);
    const isFirst = [...answers].find(([, one]) => one === standing)?.[0] === id;
    return isFirst && standing?.kept.as === 'answered' && standing.kept.text !== '';
  });

/** Gives what goes into the reply for each question: what was written anew, or what stands. */
export const answersToWrite = (
  found: readonly FoundSources[],
  { answers }: StandingReply,
  outcomes: readonly RefinedQuestion[],
  wish: RefineWish,
): Written =>
  new Map(
    found.map(({ question: { id } }): [string, AnswerToWrite] => {
      const standing = answers.get(id);
      const asked = outcomes.find(
        (one) =>
          one.question === id ||
          (wish.kind !== 'question' && standing !== undefined && one.standing === standing),
      );
      if (asked?.outcome.kind === 'refined') return [id, asked.outcome.answer];
      return [id, standing?.kept ?? { state: 'open' }];
    }),
  );

/** Gives an answer as it will stand in the reply; null where its question stays open. */
export const textOfAnswer = (answer: AnswerToWrite): string | null => {
  if (answer.state === 'answered') return textOfSentences(answer.sentences);
  return answer.state === 'kept' && answer.text !== '' ? answer.text : null;
};
