import type { DraftJson } from '../../contract/draft.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';

/**
 * Says who wrote a draft, as one sentence: a model, the sources' own sentences, or both by question. Null where no model is
 * set, and where nothing was answered.
 */
export const writtenBy = (
  writing: DraftJson['writing'],
  questions: readonly NumberedQuestion[],
): string | null => {
  if (writing === null) return null;
  const answered = questions.filter(({ state }) => state === 'answered');
  const isByModel = ({ id }: NumberedQuestion) =>
    writing.answers.some(({ question, maker }) => question === id && maker !== null);
  const assembled = answered.filter((question) => !isByModel(question)).map(({ number }) => number);
  const words = strings.writtenBy;
  if (answered.length === 0) return null;
  if (assembled.length === 0) return `${words.model(writing.model)}.`;
  if (assembled.length === answered.length) return `${words.assembled}; ${words.notTaken(writing.model)}.`;
  const rest = words.alsoAssembled(words.questions(assembled));
  return `${words.model(writing.model)}; ${rest}.`;
};
