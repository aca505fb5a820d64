import { splitSentences } from '../language/split-sentences.ts';
import { type TextSpan, trimSpan } from '../language/text-span.ts';
import type { ReadExpectedPart } from './expected/expected-part.ts';
import type { LearnedTone } from './learned/learned-tone.ts';
import { type Stance, type StanceShares, stances } from './learned/stance.ts';
import type { LocateReplyParts, ReplyParts } from './locate-reply-parts.ts';
import { maskForeignParts } from './mask-foreign-parts.ts';
import type { ToneContext } from './tone-context.ts';

/** A stretch of the plain text that patterns are run on; `start` is its offset in the reply. */
export type TextWindow = { readonly start: number; readonly text: string };

export type TextScope = 'text' | 'sentence' | 'paragraph' | 'heading';

/** A reply as rules see it. All spans are UTF-16 offsets into the reply as given; all texts have its length. */
export type ToneText = ReplyParts & {
  readonly raw: string;
  /** Foreign parts hidden, and line breaks inside paragraphs turned into spaces. */
  readonly plain: string;
  readonly context: ToneContext;
  /** What was learned about the reply's language; null where nothing was. */
  readonly learned: LearnedTone | null;
  readonly wordCount: number;
  readonly sentences: readonly TextSpan[];
  /** Sentences between greeting and sign-off. */
  readonly bodySentences: readonly TextSpan[];
  /** What stands between greeting and sign-off; the whole text where nothing does. */
  readonly bodyText: string;
  /** How sure the learned part is, 0 to 1, that a sentence does one of these; 0 where nothing was learned. */
  readonly hears: (sentence: TextSpan, wanted: readonly Stance[]) => number;
  /** How sure the learned part is, 0 to 1, that something with such cues holds a part of a good reply; null where it can't tell. */
  readonly expects: ReadExpectedPart;
  /** The windows of a scope, in order. */
  readonly windows: (scope: TextScope) => readonly TextWindow[];
};

/** Bounds what one match can look at, and with it the square in the worst case of an expression. */
const longestWindow = 1_000;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.,:-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Gives the words of a text; numbers, codes and hyphenated words count once. */
export const wordsOf = (text: string): readonly string[] => text.match(wordPattern) ?? [];

/** Cuts a stretch into windows, at white space where there is some. */
const cut = (text: string, span: TextSpan): TextWindow[] => {
  const windows: TextWindow[] = [];
  let start = span.start;
  while (span.end - start > longestWindow) {
    const slice = text.slice(start, start + longestWindow);
    const sentenceEnd = Math.max(slice.lastIndexOf('. '), slice.lastIndexOf('! '), slice.lastIndexOf('? '));
    const space = sentenceEnd > longestWindow / 2 ? sentenceEnd + 1 : slice.lastIndexOf(' ');
    const length = space > longestWindow / 2 ? space + 1 : longestWindow;
    windows.push({ start, text: text.slice(start, start + length) });
    start += length;
  }
  if (span.end > start) windows.push({ start, text: text.slice(start, span.end) });
  return windows;
};

const spansOf = (text: string, pattern: RegExp): TextSpan[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Reads a reply once for all rules of a profile; time is linear in its length. */
export const readToneText = (
  raw: string,
  context: ToneContext,
  locate: LocateReplyParts,
  learned: LearnedTone | null = null,
): ToneText => {
  const masked = maskForeignParts(raw, context.questions ?? []);
  const plain = masked.replaceAll('\r', ' ').replace(/\n(?![ \t]*\n)/gu, ' ');
  const parts = locate(masked);
  const sentences = splitSentences(masked, context.language);
  const found = new Map<TextScope, readonly TextWindow[]>();
  const heard = new Map<TextSpan, StanceShares>();
  const sharesOf = (sentence: TextSpan): StanceShares => {
    const known = heard.get(sentence);
    if (known !== undefined) return known;
    const shares = learned?.readStances(plain.slice(sentence.start, sentence.end)) ?? [];
    heard.set(sentence, shares);
    return shares;
  };
  const spansIn = (scope: TextScope): readonly TextSpan[] => {
    if (scope === 'sentence') return sentences;
    if (scope === 'heading') return spansOf(masked, /(?<=(?:^|\n)#{1,6}[ \t]+)[^\n]{1,300}/gu);
    return spansOf(plain, /[^\n\r]+/gu);
  };
  return {
    ...parts,
    raw,
    plain,
    context,
    learned,
    bodyText: plain.slice(parts.body.start, parts.body.end) || plain,
    wordCount: wordsOf(masked).length,
    sentences,
    bodySentences: sentences.flatMap((sentence) => {
      const start = Math.max(sentence.start, parts.body.start);
      const span = trimSpan(masked, { start, end: Math.max(start, Math.min(sentence.end, parts.body.end)) });
      return span.end > span.start ? [span] : [];
    }),
    hears: (sentence, wanted) => {
      const shares = sharesOf(sentence);
      return wanted.reduce((sum, stance) => sum + (shares[stances.indexOf(stance)] ?? 0), 0);
    },
    expects: (part, cues) => learned?.readPart?.(part, cues) ?? null,
    windows: (scope) => {
      const known = found.get(scope);
      if (known !== undefined) return known;
      const windows = spansIn(scope).flatMap((span) => cut(plain, span));
      found.set(scope, windows);
      return windows;
    },
  };
};
