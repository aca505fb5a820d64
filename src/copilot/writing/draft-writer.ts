import pMap from 'p-map';
import type { CareCase } from '../../case/care-case.ts';
import { textOfSentences } from '../../compose/answer-material.ts';
import type { QuestionEvidence } from '../../compose/answer-question.ts';
import type { WrittenAnswer } from '../../compose/written-answer.ts';
import type { Question } from '../../dissect/question.ts';
import type { TellProgress } from '../drafting/draft-progress.ts';
import type { AnswerOutcome, WritingInput } from './ask-for-answer.ts';
import { type DraftWriting, openDraftAccount } from './draft-account.ts';
import type { DraftModel } from './draft-model.ts';
import { type FoundQuestions, findQuestions } from './find-questions.ts';
import { writeAnswer } from './write-answer.ts';
import { usedUpNote, writingNotes } from './writing-notes.ts';

/** No message asks more; the questions behind these are answered from sentences of the sources. */
const mostQuestions = 12;

/** Questions of a case that are asked at a time; more would run into the limits of most providers. */
const concurrency = 6;

/** One draft's use of the model. */
export type WritingSession = {
  /** Joins what the rules found in a message with what the model finds. */
  readonly dissect: (careCase: CareCase, byRules: readonly Question[]) => Promise<FoundQuestions>;
  /** Asks for each answer as soon as its evidence is there. `tell` hears of the answers, and with it they are streamed. */
  readonly write: (
    found: readonly (QuestionEvidence | Promise<QuestionEvidence>)[],
    input: WritingInput,
    tell?: TellProgress,
  ) => Promise<{
    /** By the id of the question; those that the model didn't answer, or not so that it holds, are not in it. */
    readonly written: ReadonlyMap<string, WrittenAnswer>;
    /** One sentence each for the advisor. */
    readonly notes: readonly string[];
  }>;
  readonly spent: () => DraftWriting;
  /** Tells the budget what was really spent; to be called once, whatever became of the draft. */
  readonly end: () => Promise<void>;
};

export type DraftWriter = {
  readonly begin: (market: string | null, signal?: AbortSignal) => Promise<WritingSession>;
};

const textOf = (outcome: AnswerOutcome): string | null =>
  outcome.kind === 'written' && outcome.answer.state === 'answered'
    ? textOfSentences(outcome.answer.sentences)
    : null;

/** Makes what writes drafts with a language model, within the budget of a market's day. */
export const makeDraftWriter = (draftModel: DraftModel): DraftWriter => ({
  begin: async (market, signal) => {
    const { isUsedUp, onSpending, spent, end } = await openDraftAccount(draftModel, market);
    const asking = { signal, onSpending };
    return {
      dissect: async (careCase, byRules) =>
        isUsedUp ? { questions: byRules, note: null } : findQuestions(draftModel, careCase, byRules, asking),
      write: async (found, input, tell) => {
        if (isUsedUp) return { written: new Map(), notes: [usedUpNote] };
        const write = async (one: QuestionEvidence) => {
          const question = one.question.id;
          const onText = tell && ((text: string) => tell({ type: 'text', question, text }));
          const outcome = await writeAnswer(draftModel, one, input, { ...asking, onText });
          tell?.({ type: 'answer', question, text: textOf(outcome) });
          return { question, outcome };
        };
        const outcomes = await pMap(found.slice(0, mostQuestions), write, { concurrency });
        const written = outcomes.flatMap(({ question, outcome }) =>
          outcome.kind === 'written' ? [[question, outcome.answer] as const] : [],
        );
        return { written: new Map(written), notes: writingNotes(outcomes) };
      },
      spent,
      end,
    };
  },
});
