import type { Decision } from '../../src/review/decision.ts';

/** Gives a decision of Hannah about a case, with what a test wants otherwise. */
export const decisionOf = (given: Partial<Decision> = {}): Decision => ({
  id: 'D-1',
  caseId: 'IN-1',
  draftId: 'a',
  advisor: { name: 'Hannah Whitby' },
  decidedAt: '2026-11-21T10:00:00.000Z',
  sentText: 'Hello Moira,\n\nYour card is on its way and takes 5 to 7 working days.\n\nKind regards\nHannah',
  verdicts: { facts: 'right', tone: 4 },
  ledger: [],
  edits: [],
  editShare: 0,
  learned: [],
  comment: null,
  ...given,
});
