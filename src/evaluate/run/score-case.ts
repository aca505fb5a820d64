import type { JudgedMetric } from '../judges/judged-metric-definitions.ts';
import { mean } from '../statistics/mean.ts';
import type { EvaluationCase } from '../suite/evaluation-case.ts';
import type { CaseResult } from './case-result.ts';
import { caseSlices } from './case-slices.ts';
import type { MadeDraft } from './made-draft.ts';
import type { MetricName } from './metric-definitions.ts';
import { type QuestionLikeness, scoreQuestions } from './score-questions.ts';
import { type ReplyContext, scoreReply } from './score-reply.ts';

export type ScoreCaseInput = Partial<Pick<ReplyContext, 'known' | 'personalData'>> & {
  readonly gold: EvaluationCase;
  readonly made: MadeDraft;
  /** What embeddings say, made by the caller as this room embeds nothing. Default: null, no values by meaning. */
  readonly likeness?: (QuestionLikeness & Pick<ReplyContext, 'draftToSent'>) | null;
  /** Our score of the reply that people graded, 1 to 5. Default: that of the draft. */
  readonly gradedTone?: number;
};

/** A finding may mark a whole paragraph; its start is enough to recognise it. */
const shownLength = 120;

const findingsOf = ({ draft, tone }: MadeDraft): CaseResult['toneFindings'] =>
  tone.findings.map(({ rule, severity, start, end, message }) => {
    const marked = draft.text.slice(start, end).trim();
    const shown = marked.length > shownLength ? `${marked.slice(0, shownLength).trimEnd()}…` : marked;
    return { rule, severity, text: shown === '' ? message : shown };
  });

/**
 * Measures what a system made of one case: every computed metric by name, null where the case can't tell (its labels are missing,
 * or the metric is one of all cases together), and what a person needs to see why. The same input gives the same value.
 */
export const scoreCase = ({
  gold,
  made,
  likeness = null,
  known = [],
  personalData = [],
  gradedTone = made.tone.score,
}: ScoreCaseInput): CaseResult => {
  const { careCase, toneGrades } = gold;
  const asked = scoreQuestions(gold.questions, made, likeness);
  const reply = scoreReply(gold, made, { known, personalData, draftToSent: likeness?.draftToSent ?? null });
  const scores: Readonly<Record<Exclude<MetricName, JudgedMetric>, number | null>> = {
    ...asked.scores,
    ...reply,
  };
  return {
    id: careCase.id,
    slices: caseSlices(gold),
    scores,
    subject: careCase.subject,
    message: careCase.text,
    questions: asked.questions,
    draft: made.draft.text,
    sent: gold.sent,
    receivedAt: careCase.receivedAt,
    toneFindings: findingsOf(made),
    timings: made.timings,
    tally: {
      ...asked.tally,
      tone: toneGrades.length === 0 ? null : { ours: gradedTone, people: mean(toneGrades) },
    },
  };
};
