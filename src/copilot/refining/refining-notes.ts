import { listedQuestions, writingNotes } from '../writing/writing-notes.ts';
import type { StandingAnswer } from './answer-as-it-stands.ts';
import type { RefineOutcome } from './refine-answer.ts';

/** What came of one question of a draft that was to be refined. */
export type RefinedQuestion = {
  readonly question: string;
  readonly standing: StandingAnswer | null;
  readonly outcome: RefineOutcome;
};

const staysAsItWas = (count: number): string =>
  count === 1 ? 'its answer stays as it was' : 'their answers stay as they were';

const whyNot: Readonly<Partial<Record<RefineOutcome['kind'], string>>> = {
  'not-asked': 'There is no source that may answer',
  'no-answer': 'The language model found nothing more in the sources of',
  'own-words': 'No source that was found carries the answer to',
};

/** Gives a sentence for each answer that stays as it was, and for each that keeps words of the advisor behind it. */
export const refiningNotes = (outcomes: readonly RefinedQuestion[]): readonly string[] => {
  const failed = outcomes.flatMap(({ question, outcome }) =>
    outcome.kind === 'failed' || outcome.kind === 'does-not-hold' ? [{ question, outcome }] : [],
  );
  const others = outcomes.flatMap(({ question, standing, outcome }): readonly string[] => {
    const why = whyNot[outcome.kind];
    if (why !== undefined) return [`${why} ${listedQuestions([question])}; ${staysAsItWas(1)}.`];
    if (outcome.kind !== 'refined' || standing === null || standing.own.length === 0) return [];
    return [
      `Words of yours that no source carries stand unchanged behind the answer to ${listedQuestions([question])}.`,
    ];
  });
  return [...writingNotes(failed, staysAsItWas), ...others];
};
