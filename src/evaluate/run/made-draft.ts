import type { DraftReply } from '../../compose/draft-reply.ts';
import type { SupportMark } from '../../compose/support-marks.ts';
import type { Question } from '../../dissect/question.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { ToneReport } from '../../tone/tone-report.ts';

/** A passage that was shown for a question, with its score from 0 to 1. */
export type MadeEvidence = {
  /** Id of the question. */
  readonly question: string;
  readonly passage: Pick<Passage, 'kind' | 'source' | 'title' | 'text' | 'language' | 'audience'>;
  readonly score: number;
  readonly reason: string;
};

/** What a system made of a case: the part of a draft that is measured. The copilot's own `CaseDraft` is one. */
export type MadeDraft = {
  readonly questions: readonly (Question & { readonly state: 'answered' | 'unanswered' })[];
  readonly evidence: readonly MadeEvidence[];
  readonly draft: Pick<DraftReply, 'language' | 'text' | 'citations' | 'blocks'>;
  readonly support: readonly SupportMark[];
  readonly tone: Pick<ToneReport, 'score' | 'findings'>;
  /** Milliseconds by step; `total` is the whole where it is given. */
  readonly timings: Readonly<Record<string, number>>;
  /** Money that the models took, in the currency of the price table; left out where none were paid for. */
  readonly cost?: number | undefined;
};
