import { LRUCache } from 'lru-cache';
import type { TextScope, TextWindow, ToneText } from './tone-text.ts';

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

/** Paragraphs of the replies that a few advisors have open: while a letter is typed, only the one at the cursor is new. */
const rememberedWindows = 500;

type Remembered = Map<RegExp, readonly WindowMatch[]>;

const byText = new LRUCache<string, Remembered>({ max: rememberedWindows });

/** The same by window: a hundred rules ask for each, and looking up its text each time would cost as much as matching. */
const byWindow = new WeakMap<TextWindow, Remembered>();

const rememberedOf = (window: TextWindow): Remembered => {
  const known = byWindow.get(window);
  if (known !== undefined) return known;
  const remembered: Remembered = byText.get(window.text) ?? new Map();
  byText.set(window.text, remembered);
  byWindow.set(window, remembered);
  return remembered;
};

/** Characters beyond take two UTF-16 units. */
const lastOfOneUnit = 0xffff;

/** Runs the expression itself: `matchAll` would make a copy of it for each window. */
const matchesIn = (window: TextWindow, pattern: RegExp): readonly WindowMatch[] => {
  const remembered = rememberedOf(window);
  const known = remembered.get(pattern);
  if (known !== undefined) return known;
  const { text } = window;
  const found: WindowMatch[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > lastOfOneUnit ? 2 : 1;
    else found.push({ at: match.index, length: match[0].length, groups: match.slice(1) });
    if (found.length >= maxMatches) break;
  }
  remembered.set(pattern, found);
  return found;
};

/** Gives a global expression's matches in the windows of a scope, in the order of the text, at most 100. */
export const findMatches = (text: ToneText, pattern: RegExp, scope: TextScope): readonly TextMatch[] => {
  const matches: TextMatch[] = [];
  for (const window of text.windows(scope)) {
    for (const { at, length, groups } of matchesIn(window, pattern)) {
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
