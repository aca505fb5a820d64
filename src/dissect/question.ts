import type { TextSpan } from '../language/text-span.ts';

/** How a question is asked: with a question sentence, as a request, or as a problem that wants a remedy. */
export type QuestionKind = 'direct' | 'indirect' | 'problem';

/** One question of a case; `text` is exactly the slice of the case's text that the span names. */
export type Question = TextSpan & {
  /** 'q1', 'q2', … in the order of the text. */
  readonly id: string;
  readonly text: string;
  readonly kind: QuestionKind;
  /** The problem told next to the question that the question is about ('It has not arrived. When will it come?'). */
  readonly about?: TextSpan;
};
