import type { CareCase } from '../case/care-case.ts';
import type { AnswerState, DraftReply } from '../compose/draft-reply.ts';
import type { SupportMark } from '../compose/support-marks.ts';
import type { Question } from '../dissect/question.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { ToneReport } from '../tone/tone-report.ts';

/** A question with how the draft answers it and, for learning, what it means with its surroundings. */
export type DraftQuestion = Question & { readonly state: AnswerState; readonly meaning: string };

/** A hit together with the question that it was found for. */
export type DraftEvidence = Pick<EvidenceHit, 'passage' | 'score' | 'reason'> & { readonly question: string };

/** Everything the copilot made of one case; timings apart, the same case and index give the same value. */
export type CaseDraft = {
  /** Derived from its content: the same draft has the same id. */
  readonly id: string;
  readonly careCase: CareCase;
  readonly questions: readonly DraftQuestion[];
  /** Per question articles first, then past cases and approved answers, each best first. */
  readonly evidence: readonly DraftEvidence[];
  readonly draft: DraftReply;
  readonly support: readonly SupportMark[];
  readonly tone: ToneReport;
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
};
