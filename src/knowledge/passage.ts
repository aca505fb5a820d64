import type { LanguageCode } from '../language/language-code.ts';

/** Where a passage comes from: a knowledge article, a closed case, or an answer an advisor approved here. */
export type PassageKind = 'article' | 'case' | 'answer';

/** Who may read a passage; `internal` ones inform the advisor and are never quoted to a customer. */
export type Audience = 'public' | 'internal';

/** The smallest stretch of knowledge that is found and cited as one. */
export type Passage = {
  /** UUIDv5 of kind, source, language and part, of a question mined from a case of its words in the place of the part. */
  readonly id: string;
  readonly kind: PassageKind;
  /** Article number, case number or decision id; all passages of one document share it. */
  readonly source: string;
  /** Position within the document, from 0. */
  readonly part: number;
  readonly language: LanguageCode;
  /** ISO 3166 codes the passage is limited to; empty means everywhere. */
  readonly markets: readonly string[];
  /** Car models the passage is limited to; empty means all. */
  readonly models: readonly string[];
  readonly audience: Audience;
  readonly title: string;
  readonly heading: string;
  /** What was asked, for cases and answers; empty for articles. Of a case all of it, or one question (see `isMinedPair`). */
  readonly question: string;
  /** What can be quoted: an article's text, or the answer that was sent, masked. */
  readonly text: string;
  readonly url: string;
  /** ISO date of the last change (article) or closing (case), or null. */
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** True when a translation is older than its master. */
  readonly outOfDate: boolean;
};
