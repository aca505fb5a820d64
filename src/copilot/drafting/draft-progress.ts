import type { Question } from '../../dissect/question.ts';
import type { DraftEvidence } from '../case-draft.ts';

/** What is told of a draft while it is made. */
export type DraftProgress =
  | { readonly type: 'questions'; readonly questions: readonly Question[] }
  /** Once for each question, in the order in which they are found. */
  | { readonly type: 'evidence'; readonly question: string; readonly evidence: readonly DraftEvidence[] }
  /** A piece of an answer as a model writes it, its placeholders filled: not checked yet. */
  | { readonly type: 'text'; readonly question: string; readonly text: string }
  /** The checked answer in the place of all text of its question; null where none of it holds, or where no model wrote one. */
  | { readonly type: 'answer'; readonly question: string; readonly text: string | null };

/** Is told of a draft while it is made; it must not throw. */
export type TellProgress = (event: DraftProgress) => void;

/** How a draft is asked for. The signal stops the calls of a language model and with them the draft, which throws CopilotError 'cancelled'. */
export type DraftAsking = {
  readonly signal?: AbortSignal | undefined;
  readonly tell?: TellProgress | undefined;
};
