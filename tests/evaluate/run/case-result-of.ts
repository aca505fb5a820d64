import type { CaseResult, ResultQuestion } from '../../../src/evaluate/run/case-result.ts';

/** Gives the result of a case without any value, with what a test wants otherwise. */
export const caseResultOf = (given: Partial<CaseResult> = {}): CaseResult => ({
  id: 'c1',
  slices: { market: ['SE'], language: ['sv'] },
  scores: {},
  subject: 'Charging card',
  message: 'Where is my charging card?',
  questions: [],
  draft: 'It is posted at the handover.',
  sent: null,
  receivedAt: '2026-11-21T08:00:00Z',
  toneFindings: [],
  timings: {},
  ...given,
});

/** Gives as many results with one metric each, `c000` on, in this order. */
export const resultsWith = (
  metric: string,
  values: readonly (number | null)[],
  given: (at: number) => Partial<CaseResult> = () => ({}),
): readonly CaseResult[] =>
  values.map((value, at) =>
    caseResultOf({ id: `c${String(at).padStart(3, '0')}`, scores: { [metric]: value }, ...given(at) }),
  );

/** Gives a question that was left open and that nobody marked, with what a test wants otherwise. */
export const resultQuestionOf = (text: string, given: Partial<ResultQuestion> = {}): ResultQuestion => ({
  text,
  state: 'unanswered',
  evidence: [],
  cited: [],
  right: null,
  ...given,
});
