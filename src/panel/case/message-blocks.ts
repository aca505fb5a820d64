import type { CaseDetailJson } from '../../contract/care-case.ts';
import type { QuestionJson } from '../../contract/draft.ts';
import { type Segment, type Span, splitAtSpans } from '../text/text-segments.ts';

export type PartKind = CaseDetailJson['parts'][number]['kind'];

/** A question of the message; 'pending' while no draft says whether it is answered. */
export type CaseQuestion = Omit<QuestionJson, 'state'> & {
  readonly state: QuestionJson['state'] | 'pending';
};

/** A question with the number that stands in the message, the evidence and the ledger. */
export type NumberedQuestion = CaseQuestion & { readonly number: number };

/** One visible part of the customer's message. */
export type MessageBlock = Span & {
  readonly kind: PartKind;
  readonly segments: readonly Segment<NumberedQuestion>[];
  /** True for what the search set aside and the reader may fold away. */
  readonly isFoldable: boolean;
};

/** Numbers questions from 1 in the order of the message. */
export const numberQuestions = (questions: readonly CaseQuestion[]): NumberedQuestion[] =>
  [...questions]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((question, position) => ({ ...question, number: position + 1 }));

const withoutEdges = (text: string, span: Span): Span => {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: start + slice.trim().length };
};

/** Fills what no part covers with body parts, so that no word of the customer can go missing. */
const coverText = (text: string, parts: CaseDetailJson['parts']): CaseDetailJson['parts'] => {
  const covered: CaseDetailJson['parts'] = [];
  let position = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const start = Math.max(part.start, position);
    if (start > position) covered.push({ kind: 'body', start: position, end: start });
    if (part.end > start) covered.push({ ...part, start });
    position = Math.max(position, part.end);
  }
  if (position < text.length) covered.push({ kind: 'body', start: position, end: text.length });
  return covered;
};

/** Cuts a message into its parts, each with the questions marked in it; white space around a part is left out. */
export const messageBlocks = (
  message: Pick<CaseDetailJson, 'text' | 'parts'>,
  questions: readonly NumberedQuestion[],
): MessageBlock[] =>
  coverText(message.text, message.parts).flatMap((part) => {
    const span = withoutEdges(message.text, part);
    if (span.end <= span.start) return [];
    return [
      {
        ...span,
        kind: part.kind,
        isFoldable: part.kind === 'signature' || part.kind === 'quote',
        segments: splitAtSpans(message.text, questions, span),
      },
    ];
  });
