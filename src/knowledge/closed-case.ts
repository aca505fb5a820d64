import type { LanguageCode } from '../language/language-code.ts';

/** One message of a closed case, as plain text. */
export type CaseMessage = {
  readonly from: 'customer' | 'advisor';
  readonly at: string | null;
  readonly text: string;
};

/** A closed case with what was asked and what was sent. */
export type ClosedCase = {
  readonly id: string;
  readonly language: LanguageCode;
  readonly market: string | null;
  readonly model: string | null;
  readonly category: string;
  readonly subject: string;
  readonly closedAt: string | null;
  readonly customerName: string | null;
  readonly advisorName: string | null;
  readonly messages: readonly CaseMessage[];
  readonly url: string;
};
