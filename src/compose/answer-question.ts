import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { closeMeaning } from '../retrieve/evidence-reason.ts';
import type { EvidenceHit } from '../retrieve/find-evidence.ts';
import { type AnswerSentence, answerSentences } from './answer-sentences.ts';
import { chooseWindow } from './choose-window.ts';
import type { CompositionRules } from './composition-rules.ts';
import { answerOrder } from './select-answer.ts';

/** What was found for one question. */
export type QuestionEvidence = {
  readonly question: Question;
  /** What each analysed term of the question is worth; chooses the sentences. */
  readonly worth: ReadonlyMap<string, number>;
  readonly hits: readonly EvidenceHit[];
};

/** The sentences of one source that answer a question. */
export type Answer = {
  readonly passage: EvidenceHit['passage'];
  readonly sentences: readonly AnswerSentence[];
};

export type AnswerOptions = {
  /** The language of the question. */
  readonly asked: LanguageCode;
  /** The language of the reply. */
  readonly reply: LanguageCode;
  readonly rules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
};

/**
 * Gives the best answer to a question from what was found, or null: of an article the sentences that answer it, of a
 * past case what holds for any customer, of an approved answer everything that was approved.
 */
export const answerQuestion = (found: QuestionEvidence, options: AnswerOptions): Answer | null => {
  const expected = options.rules(options.asked).expectedIn(found.question.text);
  for (const { passage, score, siblings, features } of answerOrder(
    found.hits,
    options.reply,
    options.threshold,
  )) {
    const rules = options.rules(passage.language);
    const stretches = [{ passage, score }, ...siblings].map((stretch) => ({
      sentences: answerSentences(stretch.passage, rules),
      heading: stretch.passage.heading,
      score: stretch.score,
      isClose: stretch.passage === passage && (features.meaning ?? 0) >= closeMeaning,
    }));
    const sentences =
      passage.kind === 'answer'
        ? (stretches[0]?.sentences ?? [])
        : chooseWindow(stretches, { worth: found.worth, language: passage.language, expected });
    if (sentences.length > 0) return { passage, sentences };
  }
  return null;
};
