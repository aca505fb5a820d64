import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { AnswerState } from './draft-reply.ts';
import type { AnswerMaker } from './written-answer.ts';

/**
 * The answer to a question as it stands in an earlier reply, which goes into the new one letter for letter. Questions that are given
 * the same value share its paragraph.
 */
export type KeptAnswer = {
  readonly state: 'kept';
  /** Whether it answers its question or says that nothing was found. */
  readonly as: AnswerState;
  /** Empty where a person took the answer out. */
  readonly text: string;
  readonly language: LanguageCode;
  /** What of it rests on sources; spans point into `text`. */
  readonly citations: readonly (TextSpan & { readonly sources: readonly string[] })[];
  /** What is cited, with the score of each from 0 to 1. */
  readonly cited: readonly { readonly passage: EvidenceHit['passage']; readonly score: number }[];
  /** Left out where no model wrote it. */
  readonly maker?: AnswerMaker;
};

/** Paragraphs that stand before and behind the answers of an earlier reply, and stay. */
export type KeptFrame = { readonly before: readonly string[]; readonly after: readonly string[] };

/** A question to which an earlier reply said that nothing was found, and the new one says so again in the voice's words. */
export type StillOpen = { readonly state: 'open' };
