import type { CareCase } from '../../case/care-case.ts';
import type { CaseDetailJson, CaseSummaryJson } from '../../contract/care-case.ts';
import type { CaseState } from '../../copilot/case-store.ts';

const previewLength = 140;

/** The first words that the customer wrote after the greeting. */
const previewOf = ({ parts, text }: CareCase): string => {
  const body = parts.find(({ kind }) => kind === 'body');
  return text
    .slice(body?.start ?? 0, body?.end)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, previewLength);
};

const shared = ({ careCase, state }: { careCase: CareCase; state: CaseState }) => ({
  id: careCase.id,
  subject: careCase.subject,
  customerName: careCase.customer.name,
  language: careCase.language,
  market: careCase.market,
  model: careCase.model,
  channel: careCase.channel,
  receivedAt: careCase.receivedAt,
  state,
});

/** Gives a case as a line of the queue. */
export const caseSummaryJson = (stored: { careCase: CareCase; state: CaseState }): CaseSummaryJson => ({
  ...shared(stored),
  preview: previewOf(stored.careCase),
});

/** Gives a whole case in the shape of the contract. */
export const caseDetailJson = (stored: { careCase: CareCase; state: CaseState }): CaseDetailJson => ({
  ...shared(stored),
  text: stored.careCase.text,
  parts: stored.careCase.parts.map(({ start, end, kind }) => ({ start, end, kind })),
  languageGuessed: stored.careCase.languageGuessed,
});
