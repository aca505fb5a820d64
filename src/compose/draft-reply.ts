import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { AnswerMaker } from './written-answer.ts';

/** A stretch of the draft that rests on sources, for one question. */
export type Citation = TextSpan & { readonly question: string; readonly sources: readonly string[] };

/** How a question fared: answered by the draft, or nothing good enough was found and the draft says so. */
export type AnswerState = 'answered' | 'unanswered';

/** The paragraph of the draft that belongs to a question, whether it answers it or says that nothing was found. */
export type AnswerBlock = TextSpan & {
  readonly question: string;
  readonly state: AnswerState;
  /** Left out where it was put together from sentences of the sources. */
  readonly maker?: AnswerMaker;
};

/** A composed reply; the same case, evidence and voice always give the same bytes. */
export type DraftReply = {
  readonly language: LanguageCode;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly blocks: readonly AnswerBlock[];
  /** What a person should know before clearing it, in English, one sentence each. */
  readonly notes: readonly string[];
};
