import { splitSentences } from '../../language/split-sentences.ts';
import type { MadeDraft } from '../run/made-draft.ts';
import type { EvaluationCase } from '../suite/evaluation-case.ts';
import type { JudgedReply } from './judge-pack.ts';

/**
 * Gives a draft as judges see it: with every passage shown for the case, and with the questions that a person says something
 * answers, or those that were found where nobody marked any.
 */
export const judgedDraft = (
  { careCase, questions }: Pick<EvaluationCase, 'careCase' | 'questions'>,
  made: Pick<MadeDraft, 'questions' | 'evidence' | 'draft'>,
): JudgedReply => {
  const { text, language } = made.draft;
  const asked = questions === null ? made.questions : questions.filter(({ answers }) => answers.length > 0);
  return {
    message: careCase.text,
    questions: asked.map((question) => question.text),
    sources: [...new Set(made.evidence.map(({ passage }) => passage.text))],
    reply: text,
    sentences: splitSentences(text, language).map(({ start, end }) => text.slice(start, end)),
  };
};
