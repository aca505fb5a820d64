import type { TextScope, ToneText } from './tone-text.ts';

export type TextMatch = {
  readonly start: number;
  readonly end: number;
  /** The words as the advisor wrote them, trimmed. */
  readonly observed: string;
  readonly groups: readonly (string | undefined)[];
};

/** More findings of one rule tell an advisor nothing new; the bound keeps a huge text from making a huge report. */
const maxMatches = 100;

/** Gives a global expression's matches in the windows of a scope, in the order of the text, at most 100. */
export const findMatches = (text: ToneText, pattern: RegExp, scope: TextScope): readonly TextMatch[] => {
  const matches: TextMatch[] = [];
  for (const window of text.windows(scope)) {
    for (const match of window.text.matchAll(pattern)) {
      if (match[0] === '') continue;
      const start = window.start + match.index;
      const end = start + match[0].length;
      matches.push({ start, end, observed: text.raw.slice(start, end).trim(), groups: match.slice(1) });
      if (matches.length >= maxMatches) return matches;
    }
  }
  return matches;
};

/** Leaves out matches that hold an exception or lie within one. */
export const withoutExceptions = (
  text: ToneText,
  matches: readonly TextMatch[],
  exceptions: RegExp | null,
  scope: TextScope,
): readonly TextMatch[] => {
  if (exceptions === null || matches.length === 0) return matches;
  const allowed = findMatches(text, exceptions, scope);
  return matches.filter(
    ({ start, end }) =>
      !allowed.some(
        (other) => (other.start <= start && other.end >= end) || (other.start >= start && other.end <= end),
      ),
  );
};
