import type { CaseStore } from '../copilot/case-store.ts';
import { makeRefineDraft } from '../copilot/refine-draft.ts';
import type { DraftModel } from '../copilot/writing/draft-model.ts';
import { answerThreshold } from '../retrieve/default-ranking.ts';
import type { Knowledge } from './knowledge-over.ts';
import type { Rules } from './load-rules.ts';
import type { RefineDraft } from './open-draft-runs.ts';

/** Makes what changes drafts by a wish with today's rules over some knowledge; `today` gives the day as an ISO date. */
export const refineDraftOver = (
  rules: Rules,
  knowledge: Pick<Knowledge, 'findEvidence' | 'vocabulary'>,
  cases: CaseStore,
  draftModel: DraftModel,
  today: () => string,
): RefineDraft => {
  const refine = makeRefineDraft({
    findEvidence: knowledge.findEvidence,
    vocabulary: knowledge.vocabulary,
    compositionRules: rules.composition,
    profileFor: rules.profileFor,
    threshold: answerThreshold,
    linkHosts: draftModel.linkHosts,
    cases,
    draftModel,
    today,
    now: () => performance.now(),
  });
  return ({ careCase, ...wish }, asking) => refine({ ...wish, caseId: careCase.id }, asking);
};
