import type { CareCase } from '../../case/care-case.ts';
import type { DraftReply } from '../../compose/draft-reply.ts';
import type { Question } from '../../dissect/question.ts';
import type { Decision } from '../../review/decision.ts';

/** A case that an advisor has cleared, with the draft that the decision is about. */
export type ApprovedCase = {
  readonly careCase: CareCase;
  /** As the copilot found them. */
  readonly questions: readonly Question[];
  readonly draft: DraftReply;
  readonly decision: Decision;
  /** Sources that are approved answers, which no knowledge folder holds. */
  readonly approvedAnswers: ReadonlySet<string>;
  /** Null where the source gives none. */
  readonly category: string | null;
};
