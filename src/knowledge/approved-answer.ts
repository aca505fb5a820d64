import type { LanguageCode } from '../language/language-code.ts';
import type { Passage } from './passage.ts';
import { passageId } from './passage-id.ts';

/** One question with the answer that an advisor approved, both already masked. */
export type ApprovedAnswer = {
  readonly decisionId: string;
  /** Position among the answers of the decision, from 0. */
  readonly part: number;
  readonly language: LanguageCode;
  readonly market: string | null;
  readonly model: string | null;
  readonly subject: string;
  readonly question: string;
  readonly answer: string;
  /** ISO 8601. */
  readonly approvedAt: string;
};

/** Gives the passage that makes an approved answer findable; its `source` is the decision's id. */
export const answerPassage = (approved: ApprovedAnswer): Passage => {
  const key = {
    kind: 'answer',
    source: approved.decisionId,
    language: approved.language,
    part: approved.part,
  } as const;
  return {
    ...key,
    id: passageId(key),
    markets: approved.market === null ? [] : [approved.market],
    models: approved.model === null ? [] : [approved.model],
    audience: 'public',
    title: approved.subject,
    heading: '',
    question: approved.question,
    text: approved.answer,
    url: `/answers/${approved.decisionId}`,
    date: approved.approvedAt,
    validFrom: null,
    validTo: null,
    outOfDate: false,
  };
};
