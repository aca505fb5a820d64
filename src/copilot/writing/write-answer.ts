import type { QuestionEvidence } from '../../compose/answer-question.ts';
import { type AnswerAsking, type AnswerOutcome, askForAnswer, type WritingInput } from './ask-for-answer.ts';
import type { DraftModel } from './draft-model.ts';

/** Id of the prompt by which a model is asked to answer one question. */
const answerPromptId = 'answer-question';

/** Asks a model for the first answer to a question (see `askForAnswer`). */
export const writeAnswer = (
  draftModel: DraftModel,
  found: QuestionEvidence,
  input: WritingInput,
  asking: AnswerAsking,
): Promise<AnswerOutcome> => askForAnswer(draftModel, found, input, { id: answerPromptId }, asking);
