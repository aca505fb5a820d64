import { blankSpans } from '../../language/blank-spans.ts';
import type { TextSpan } from '../../language/text-span.ts';

/** What a rewrite of a reply must leave as it is. */
export type FactKind =
  | 'number'
  | 'amount'
  | 'date'
  | 'time'
  | 'name'
  | 'link'
  | 'email'
  | 'phone'
  | 'code'
  | 'citation'
  | 'promise'
  | 'certainty'
  | 'negation';

/** One thing that a text states. */
export type StatedFact = TextSpan & {
  readonly kind: FactKind;
  /** Equal for equal facts, however they are written: 'time 14:00', '1500 kg', 'refund'. */
  readonly value: string;
};

/** A text in which what was read is blanked, so that nothing is read twice; as long as the text it was made of. */
export type UnreadText = { readonly text: string; readonly facts: readonly StatedFact[] };

/** Reads matches of a global pattern; where `factOf` gives null, nothing is read and the words stay for others. */
export const readMatches = (
  { text, facts }: UnreadText,
  kind: FactKind,
  pattern: RegExp,
  factOf: (match: RegExpExecArray) => string | null,
): UnreadText => {
  const found: StatedFact[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = factOf(match);
    if (value !== null) found.push({ kind, value, start: match.index, end: match.index + match[0].length });
  }
  return { text: blanked(text, found), facts: [...facts, ...found] };
};

/** Gives a text with spans blanked by a sign of private use, which is in no word and ends no sentence. */
export const blanked = (text: string, spans: readonly TextSpan[]): string =>
  blankSpans(text, spans, '\uE000');
