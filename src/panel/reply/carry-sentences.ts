import type { DraftJson, MarkReasonJson } from '../../contract/draft.ts';
import type { Span } from '../text/text-segments.ts';
import { shiftSpans } from './shift-spans.ts';

export type SentenceState = DraftJson['support'][number]['verdict'] | 'edited';

/** One sentence of the reply as it stands, with what is known about its support. */
export type ReplySentence = Span & {
  readonly state: SentenceState;
  readonly sources: readonly string[];
  /** What speaks against it, where more is known than its state. */
  readonly reason?: MarkReasonJson | undefined;
};

type DraftSentence = ReplySentence & { readonly text: string };

/** A text whose sentences have their marks. */
export type MarkedText = {
  readonly text: string;
  readonly citations: DraftJson['draft']['citations'];
  readonly support: DraftJson['support'];
};

const trimmed = (text: string, span: Span): Span => {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: start + slice.trim().length };
};

/** Gives the stretches between sorted spans that hold more than white space. */
const gapsBetween = (text: string, spans: readonly Span[]): Span[] => {
  const gaps: Span[] = [];
  let position = 0;
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    if (span.start > position) gaps.push(trimmed(text, { start: position, end: span.start }));
    position = Math.max(position, span.end);
  }
  return gaps.filter((gap) => gap.end > gap.start);
};

/** Tells whether two spans have a letter in common. */
export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const draftSentences = (draft: MarkedText): DraftSentence[] => {
  const judged = draft.support
    .map((support) => {
      const span = trimmed(draft.text, support);
      const cited = draft.citations.filter((citation) => overlap(citation, span));
      const sources = [...new Set([...cited.flatMap((citation) => citation.sources), ...support.sources])];
      return {
        ...span,
        state: support.verdict,
        reason: support.reason,
        sources: support.verdict === 'not-a-statement' ? cited.flatMap((c) => c.sources) : sources,
      };
    })
    .filter((sentence) => sentence.end > sentence.start)
    .sort((a, b) => a.start - b.start);
  const between = gapsBetween(draft.text, judged).flatMap((gap) => splitSentences(draft.text, gap));
  return [
    ...judged,
    ...between.map((gap) => ({ ...gap, state: 'not-a-statement' as const, sources: [] })),
  ].map((sentence) => ({ ...sentence, text: draft.text.slice(sentence.start, sentence.end) }));
};

const splitSentences = (text: string, span: Span): Span[] => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text.slice(span.start, span.end))]
    .map(({ index, segment }) =>
      trimmed(text, { start: span.start + index, end: span.start + index + segment.length }),
    )
    .filter((sentence) => sentence.end > sentence.start);
};

const leadOf = (text: string, start: number) => /[^\n.!?:…]*$/u.exec(text.slice(0, start))?.[0].trim() ?? '';
const tailOf = (text: string, end: number) => /^[^\n.!?…]*/u.exec(text.slice(end))?.[0].trim() ?? '';

/**
 * Tells whether a sentence stands at a place as it did in the draft: alone, or between the same words. One that was
 * continued or led in with other words may mean something else.
 */
const standsAsBefore = (draftText: string, sentence: DraftSentence, text: string, span: Span): boolean => {
  const lead = leadOf(text, span.start);
  const isLedInAlike = /^["'”’»)\]]*$/u.test(lead) || lead === leadOf(draftText, sentence.start);
  const tail = tailOf(text, span.end);
  const isClosed = /[.!?:…]["'”’»)\]]*$/u.test(sentence.text) && /^(\s|$)/u.test(text.slice(span.end));
  return isLedInAlike && (isClosed || tail === '' || tail === tailOf(draftText, sentence.end));
};

/**
 * Carries what is known about the draft's sentences into the text as it stands: a sentence found again word for word
 * keeps its verdict and sources, wherever it stands now; every other one is `edited`. The result is in the order of
 * the text. What the edit left in place is carried first; of the rest, long sentences before short ones, so that a
 * short one cannot take a place inside a longer one.
 */
export const carrySentences = (draft: MarkedText, text: string): ReplySentence[] => {
  const carried: ReplySentence[] = [];
  const carry = (sentence: DraftSentence, span: Span): boolean => {
    const isFree = !carried.some((other) => overlap(other, span));
    if (!isFree || !standsAsBefore(draft.text, sentence, text, span)) return false;
    const { state, sources, reason } = sentence;
    carried.push({ ...span, state, sources, ...(reason === undefined ? {} : { reason }) });
    return true;
  };
  const moved = draftSentences(draft).filter((sentence) => {
    const [shifted] = shiftSpans(draft.text, text, [{ start: sentence.start, end: sentence.end }]);
    return !shifted || !carry(sentence, shifted);
  });
  for (const sentence of moved.sort((a, b) => b.text.length - a.text.length || a.start - b.start)) {
    const { length } = sentence.text;
    for (let at = text.indexOf(sentence.text); at >= 0; at = text.indexOf(sentence.text, at + 1)) {
      if (carry(sentence, { start: at, end: at + length })) break;
    }
  }
  carried.sort((a, b) => a.start - b.start);
  const edited = gapsBetween(text, carried)
    .flatMap((gap) => splitSentences(text, gap))
    .map((span) => ({ ...span, state: 'edited' as const, sources: [] }));
  return [...carried, ...edited].sort((a, b) => a.start - b.start);
};
