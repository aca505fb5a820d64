import type { AnswerOutcome } from './ask-for-answer.ts';
import { failureWords, type ModelFailure } from './draft-model.ts';

/** The note of a draft that was made without the model because a market's day is used up. */
export const usedUpNote =
  "Today's budget for the language model is used up; this draft is put together from sentences of the sources.";

/** Gives the numbers of questions in words. */
export const listedQuestions = (ids: readonly string[]): string => {
  const numbers = ids.map((id) => id.slice(1));
  const last = numbers.at(-1) ?? '';
  return numbers.length === 1
    ? `question ${last}`
    : `questions ${numbers.slice(0, -1).join(', ')} and ${last}`;
};

const extractive = (count: number): string =>
  count === 1
    ? 'its answer is put together from sentences of the sources'
    : 'their answers are put together from sentences of the sources';

/**
 * Gives one sentence for each way in which the model failed, and one for each question of whose answer something was left out.
 * `instead` says what became of so many answers; default: they are extractive.
 */
export const writingNotes = (
  outcomes: readonly { readonly question: string; readonly outcome: AnswerOutcome }[],
  instead: (count: number) => string = extractive,
): readonly string[] => {
  const failed = new Map<ModelFailure, string[]>();
  for (const { question, outcome } of outcomes)
    if (outcome.kind === 'failed')
      failed.set(outcome.failure, [...(failed.get(outcome.failure) ?? []), question]);
  const failures = [...failed].map(
    ([failure, ids]) =>
      `The language model ${failureWords(failure)} for ${listedQuestions(ids)}; ${instead(ids.length)}.`,
  );
  const checks = outcomes.flatMap(({ question, outcome }): readonly string[] => {
    if (outcome.kind !== 'written' && outcome.kind !== 'does-not-hold') return [];
    const reasons = [...new Set(outcome.leftOut)].join('; ');
    if (outcome.kind === 'does-not-hold')
      return [
        `What the language model wrote for ${listedQuestions([question])} does not hold${reasons === '' ? '' : ` (${reasons})`}; ${instead(1)}.`,
      ];
    if (outcome.leftOut.length === 0) return [];
    const what =
      outcome.leftOut.length === 1
        ? 'A sentence of the language model was'
        : `${outcome.leftOut.length} sentences of the language model were`;
    return [`${what} left out of the answer to ${listedQuestions([question])}: ${reasons}.`];
  });
  return [...failures, ...checks];
};
