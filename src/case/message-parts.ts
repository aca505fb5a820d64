import type { LanguageCode } from '../language/language-code.ts';
import type { TextPart } from './care-case.ts';
import { greetingLength } from './find-greeting.ts';
import { findQuotes } from './find-quotes.ts';
import { markSignOff } from './mark-sign-off.ts';
import { type MessagePatterns, messagePatterns } from './message-patterns.ts';
import { type PartStart, partsOf } from './part-start.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** The deepest chain of forwarded messages that is opened to find a customer's words. */
const deepestForward = 3;

type Run = { isQuoted: boolean; hasWords: boolean; readonly lines: TextLine[] };

/** Groups neighbouring lines that are all quoted or all not; blank lines stay with the lines above them, the first ones below. */
const runsOf = (lines: readonly TextLine[], isQuoted: readonly boolean[]): readonly Run[] => {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    const last = runs.at(-1);
    const quoted = isQuoted[index] ?? false;
    if (last === undefined || (last.hasWords && !line.isBlank && last.isQuoted !== quoted)) {
      runs.push({ isQuoted: quoted, hasWords: !line.isBlank, lines: [line] });
      return;
    }
    last.lines.push(line);
    if (line.isBlank) return;
    last.isQuoted = quoted;
    last.hasWords = true;
  });
  return runs;
};

/** Gives where the body starts behind a greeting of the given length; empty lines between them belong to the greeting. */
const bodyStart = (lines: readonly TextLine[], greetingLine: number, length: number): number => {
  const line = lines[greetingLine];
  if (line === undefined || line.start + length < line.end) return (line?.start ?? 0) + length;
  return (
    lines.slice(greetingLine + 1).find((each) => !each.isBlank)?.start ?? lines.at(-1)?.next ?? line.next
  );
};

const markOwnLines = (
  text: string,
  lines: readonly TextLine[],
  patterns: MessagePatterns,
  mayGreet: boolean,
): readonly PartStart[] => {
  const first = lines.findIndex((line) => !line.isBlank);
  const line = lines[first];
  const at = lines[0]?.start;
  if (at === undefined) return [];
  if (line === undefined) return [{ at, kind: 'body' }];
  const greeting = mayGreet ? greetingLength(text.slice(line.start, line.end), patterns) : 0;
  if (greeting === 0) return [{ at, kind: 'body' }, ...markSignOff(text, lines, line.start, patterns)];
  const bodyAt = bodyStart(lines, first, greeting);
  const signOff = markSignOff(text, lines, bodyAt, patterns);
  return [{ at, kind: 'greeting' }, { at: bodyAt, kind: 'body' }, ...signOff];
};

const hasWords = (text: string, starts: readonly PartStart[], end: number): boolean =>
  starts.some(
    ({ at, kind }, position) =>
      kind === 'body' && /\p{L}/u.test(text.slice(at, starts[position + 1]?.at ?? end)),
  );

const markLines = (
  text: string,
  lines: readonly TextLine[],
  patterns: MessagePatterns,
  depth: number,
): readonly PartStart[] => {
  const { isQuoted, unmarkedFrom } = findQuotes(lines, patterns);
  const starts: PartStart[] = [];
  let mayGreet = true;
  for (const run of runsOf(lines, isQuoted)) {
    if (run.isQuoted) {
      starts.push({ at: run.lines[0]?.start ?? 0, kind: 'quote' });
      continue;
    }
    for (const start of markOwnLines(text, run.lines, patterns, mayGreet)) starts.push(start);
    mayGreet = false;
  }
  const inner = unmarkedFrom === null ? [] : lines.slice(unmarkedFrom);
  const innerAt = inner[0]?.start;
  if (innerAt === undefined || depth >= deepestForward || hasWords(text, starts, text.length)) return starts;
  // Nothing but a forwarded message: its words are the customer's.
  return [...starts.filter(({ at }) => at < innerAt), ...markLines(text, inner, patterns, depth + 1)];
};

/**
 * Splits a message into greeting, body, closing, signature and quoted history: the parts are in order and cover the text
 * without gap or overlap. What can't be told is body, so no question is lost; a message that only forwards another is read as
 * that one. `language` is the message's own, 'und' while unknown.
 */
export const messageParts = (text: string, language: LanguageCode): readonly TextPart[] =>
  partsOf(markLines(text, textLines(text), messagePatterns(language), 0), text.length);
