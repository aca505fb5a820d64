import { LRUCache } from 'lru-cache';
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

/** A match within its window. */
type WindowMatch = {
  readonly at: number;
  readonly length: number;
  readonly groups: readonly (string | undefined)[];
};

/** Windows whose matches are kept per expression: while a letter is typed, only the paragraph at the cursor is new. */
const rememberedWindows = 64;

const remembered = new WeakMap<RegExp, LRUCache<string, readonly WindowMatch[]>>();

const matchesIn = (window: string, pattern: RegExp): readonly WindowMatch[] => {
  const windows = remembered.get(pattern) ?? new LRUCache({ max: rememberedWindows });
  remembered.set(pattern, windows);
  const known = windows.get(window);
  if (known !== undefined) return known;
  const found: WindowMatch[] = [];
  for (const match of window.matchAll(pattern)) {
    if (match[0] === '') continue;
    found.push({ at: match.index, length: match[0].length, groups: match.slice(1) });
    if (found.length >= maxMatches) break;
  }
  windows.set(window, found);
  return found;
};

/** Gives a global expression's matches in the windows of a scope, in the order of the text, at most 100. */
export const findMatches = (text: ToneText, pattern: RegExp, scope: TextScope): readonly TextMatch[] => {
  const matches: TextMatch[] = [];
  for (const window of text.windows(scope)) {
    for (const { at, length, groups } of matchesIn(window.text, pattern)) {
      const start = window.start + at;
      const end = start + length;
      matches.push({ start, end, observed: text.raw.slice(start, end).trim(), groups });
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
