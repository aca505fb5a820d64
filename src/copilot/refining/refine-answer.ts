import { answerMaterial } from '../../compose/answer-material.ts';
import type { QuestionEvidence } from '../../compose/answer-question.ts';
import type { WrittenAnswer } from '../../compose/written-answer.ts';
import {
  type AnswerAsking,
  type AnswerOutcome,
  askForAnswer,
  type WritingInput,
} from '../writing/ask-for-answer.ts';
import type { DraftModel } from '../writing/draft-model.ts';
import type { StandingAnswer } from './answer-as-it-stands.ts';
import { addressOfWish, type RefineWish } from './refine-wish.ts';

/** Id of the prompt by which a model is asked to write an answer anew. */
export const refinePromptId = 'refine-answer';

/** What came of asking a model for another answer; but for 'refined' the answer stays as it was. */
export type RefineOutcome =
  | { readonly kind: 'refined'; readonly answer: Extract<WrittenAnswer, { readonly state: 'answered' }> }
  /** The model says that the sources don't hold what would be needed. */
  | { readonly kind: 'no-answer' }
  /** Nothing in it rests on a source. */
  | { readonly kind: 'own-words' }
  | Exclude<AnswerOutcome, { readonly kind: 'written' }>;

const lengthOf = (texts: readonly { readonly text: string }[]): number =>
  texts.map(({ text }) => text).join(' ').length;

/** Why an answer that holds is not what was wished for, or is worse than the one that stands; null where it is neither. */
const shortcoming = (
  answer: Extract<WrittenAnswer, { readonly state: 'answered' }>,
  { told }: Pick<StandingAnswer, 'told'>,
  wish: RefineWish,
  toKeep: readonly string[],
): string | null => {
  if (toKeep.some((words) => !answer.sentences.some(({ text }) => text === words)))
    return 'words that are to be kept are missing';
  if (wish.kind === 'shorter' && lengthOf(answer.sentences) >= told.length) return 'it is not shorter';
  if (wish.kind === 'longer' && lengthOf(answer.sentences) <= told.length) return 'it is not longer';
  return null;
};

/**
 * Asks a model to write the answer to one question anew, from its own sources and as it stands now, and holds it to every check of a
 * first answer. Taken whole or not at all: an answer of which a sentence does not hold, or that lost words to be kept, is none.
 * The advisor's own sentences follow it unchanged.
 */
export const refineAnswer = async (
  draftModel: DraftModel,
  found: QuestionEvidence,
  standing: StandingAnswer | null,
  wish: RefineWish,
  input: WritingInput,
  asking: AnswerAsking,
): Promise<RefineOutcome> => {
  const { told, own } = standing ?? { told: '', own: [] };
  if (told === '' && wish.kind !== 'question') return { kind: 'own-words' };
  const instruction = wish.kind === 'question' ? wish.instruction : null;
  const outcome = await askForAnswer(
    draftModel,
    found,
    input,
    {
      id: refinePromptId,
      ours: {
        wish: wish.kind,
        address: addressOfWish(wish, input.profile),
        hasInstruction: instruction !== null,
        hasOwn: own.length > 0,
      },
      texts: {
        answer: told,
        own: own.map(({ text }) => text).join('\n'),
        instruction: instruction ?? '',
      },
    },
    asking,
  );
  if (outcome.kind !== 'written') return outcome;
  const { answer, leftOut } = outcome;
  if (leftOut.length > 0) return { kind: 'does-not-hold', leftOut };
  if (answer.state === 'unanswered') return { kind: 'no-answer' };
  const toKeep = answerMaterial(found, input.options)
    .flatMap(({ verbatim }) => verbatim)
    .filter((words) => told.includes(words));
  const reason = shortcoming(answer, { told }, wish, toKeep);
  if (reason !== null) return { kind: 'does-not-hold', leftOut: [reason] };
  return { kind: 'refined', answer: { ...answer, sentences: [...answer.sentences, ...own] } };
};
