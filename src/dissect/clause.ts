import type { TextSpan } from '../language/text-span.ts';

/** A sentence of a body part. */
export type Sentence = TextSpan & {
  /** The folded text of the whole message; offsets are the same as in the message. */
  readonly folded: string;
  /** True when the sentence ends in a question mark of its own. */
  readonly isMarked: boolean;
};

/** A stretch of a sentence that is judged on its own. */
export type Clause = TextSpan & {
  readonly text: string;
  readonly isMarked: boolean;
  readonly isFirst: boolean;
  /** True when the clause before it in the sentence asks something. */
  readonly followsQuestion: boolean;
  /** True when the sentence was cut here because a question starts. */
  readonly opensQuestion: boolean;
  /** True for the last clause of its sentence, the one that a question mark belongs to. */
  readonly isLast: boolean;
};

/** Gives the clause that a span of a sentence makes. */
export const clauseOf = (sentence: Sentence, span: TextSpan): Clause => ({
  start: span.start,
  end: span.end,
  text: sentence.folded.slice(span.start, span.end),
  isMarked: sentence.isMarked,
  isFirst: span.start === sentence.start,
  followsQuestion: false,
  opensQuestion: false,
  isLast: span.end === sentence.end,
});
