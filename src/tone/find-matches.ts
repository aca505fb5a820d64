import { LRUCache } from 'lru-cache';
import { type GramSet, unionOf } from '../language/pattern/gram-set.ts';
import { mayMatch } from '../language/pattern/may-match.ts';
import { allMatches, readSearched, type SearchedText } from '../language/pattern/searched-text.ts';
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

/** What a window holds: its text, read once, and the matches of the expressions that were run on it. */
type Remembered = { readonly searched: SearchedText; readonly matches: Map<RegExp, readonly WindowMatch[]> };

const byText = new LRUCache<string, Remembered>({ max: rememberedWindows });

/** The same by window: a hundred rules ask for each, and looking up its text each time would cost as much as matching. */
const byWindow = new WeakMap<TextWindow, Remembered>();

const rememberedOf = (window: TextWindow): Remembered => {
  const known = byWindow.get(window);
  if (known !== undefined) return known;
  const remembered = byText.get(window.text) ?? { searched: readSearched(window.text), matches: new Map() };
  byText.set(window.text, remembered);
  byWindow.set(window, remembered);
  return remembered;
};

const byWindows = new WeakMap<readonly TextWindow[], GramSet>();

/** Gives what any of some windows may hold, so that most expressions are told apart from all of them at once. */
const gramsOf = (windows: readonly TextWindow[]): GramSet => {
  const known = byWindows.get(windows);
  if (known !== undefined) return known;
  const union = unionOf(windows.map((window) => rememberedOf(window).searched.grams));
  byWindows.set(windows, union);
  return union;
};

const none: readonly WindowMatch[] = [];

const matchesIn = (window: TextWindow, pattern: RegExp): readonly WindowMatch[] => {
  const { searched, matches } = rememberedOf(window);
  if (!mayMatch(pattern, searched.grams)) return none;
  const known = matches.get(pattern);
  if (known !== undefined) return known;
  const found = allMatches(pattern, searched)
    .filter(([whole]) => whole !== '')
    .slice(0, maxMatches)
    .map((match) => ({ at: match.index, length: match[0].length, groups: match.slice(1) }));
  matches.set(pattern, found);
  return found;
};

/** Gives a global expression's matches in the windows of a scope, in the order of the text, at most 100. */
export const findMatches = (text: ToneText, pattern: RegExp, scope: TextScope): readonly TextMatch[] => {
  const matches: TextMatch[] = [];
  const windows = text.windows(scope);
  if (!mayMatch(pattern, gramsOf(windows))) return matches;
  for (const window of windows) {
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
