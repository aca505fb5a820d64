import type { CaseDraft } from '../../src/copilot/case-draft.ts';
import { careCaseOf } from './care-case-of.ts';

/** Gives a draft that answers nothing, to be told from others by its id. */
export const draftOf = (id: string, caseId = 'IN-1'): CaseDraft => ({
  id,
  careCase: careCaseOf('Where is my card?', { id: caseId }),
  questions: [],
  evidence: [],
  draft: { language: 'en', text: `Draft ${id}`, citations: [], blocks: [], notes: [] },
  support: [],
  tone: {
    profile: 'en',
    profileFallback: false,
    score: 5,
    dimensions: { clear: 5, warm: 5, direct: 5, 'on-brand': 5, correct: 5 },
    wordingPoints: 0,
    findings: [],
    strengths: [],
  },
  timings: {},
});
