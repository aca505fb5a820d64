import type { CareCase } from '../case/care-case.ts';
import type { AnswerState, DraftReply } from '../compose/draft-reply.ts';
import type { SupportMark } from '../compose/support-marks.ts';
import type { Question } from '../dissect/question.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { ToneReport } from '../tone/tone-report.ts';
import type { Refinement } from './refining/refine-wish.ts';
import type { DraftWriting } from './writing/draft-account.ts';

/** A question with how the draft answers it and, for learning, what it means with its surroundings. */
export type DraftQuestion = Question & { readonly state: AnswerState; readonly meaning: string };

/** A hit together with the question that it was found for. */
export type DraftEvidence = Pick<EvidenceHit, 'passage' | 'score' | 'reason'> & { readonly question: string };

/** Everything the copilot made of one case; without a language model, the same case and index give the same value, timings apart. */
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
  /** What a language model took; left out where none was asked. `draft.blocks` say what it wrote. */
  readonly writing?: DraftWriting;
  /** The draft that it came of, and the wish; left out where it was drafted from the beginning. */
  readonly refined?: Refinement;
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
};
