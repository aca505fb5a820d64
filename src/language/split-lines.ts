import { splitEnumeration } from './split-enumeration.ts';
import { type TextSpan, trimSpan } from './text-span.ts';

/** The mark of a list item at the start of a line: '- ', '* ', '• ', '1. ', '2) ', '(3) ', 'a) '. */
const bullet =
  /^(?:[-*\u2022\u00B7\u2013\u2014\u2023\u25AA\u25CF\u25E6+>][ \t]+|\(?\d{1,2}[.)][ \t]+|\(?[a-h]\)[ \t]+)+/iu;

/** The shortest full line of a hard-wrapped paragraph, and the longest: mail programs wrap at 65 to 78 columns. */
const shortestWrap = 50;
const longestWrap = 78;

const firstWordLength = (text: string, line: TextSpan): number =>
  /^\S*/u.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0].length ?? 0;

/** Tells whether a line was broken by the margin, not by its writer: the next word would not have fitted. */
const isWrapped = (text: string, line: TextSpan, next: TextSpan, width: number): boolean => {
  const length = line.end - line.start;
  if (length < shortestWrap || length > longestWrap || text.charAt(line.end - 1) === ':') return false;
  return length + 1 + firstWordLength(text, next) > width;
};

type Line = TextSpan & { readonly isListItem: boolean };

const joinWrapped = (text: string, paragraph: readonly Line[]): readonly TextSpan[] => {
  const longest = paragraph.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const width = Math.min(longestWrap, longest);
  const joined: TextSpan[] = [];
  let open: number | undefined;
  paragraph.forEach((line, position) => {
    open ??= line.start;
    const next = paragraph[position + 1];
    if (next !== undefined && !next.isListItem && isWrapped(text, line, next, width)) return;
    joined.push({ start: open, end: line.end });
    open = undefined;
  });
  return joined;
};

/**
 * Splits a text into logical lines without their white space, bullets and empty lines: lines that a mail program wrapped at
 * its margin stay together, the items of an enumeration inside a line come apart.
 */
export const splitLines = (text: string): readonly TextSpan[] => {
  const lines: TextSpan[] = [];
  let paragraph: Line[] = [];
  const flush = (): void => {
    for (const line of joinWrapped(text, paragraph)) lines.push(...splitEnumeration(text, line));
    paragraph = [];
  };
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\f\v]+/gu)) {
    const raw = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    const mark = bullet.exec(text.slice(raw.start, raw.start + 24))?.[0].length ?? 0;
    const previous = paragraph.at(-1);
    if (previous !== undefined && isParagraphBreak(text, previous.end, raw.start)) flush();
    if (raw.start + mark < raw.end)
      paragraph.push({ start: raw.start + mark, end: raw.end, isListItem: mark > 0 });
  }
  flush();
  return lines;
};

/** Tells whether two line ends or more stand between two lines. */
const isParagraphBreak = (text: string, from: number, to: number): boolean =>
  to - from > 1 && (text.slice(from, to).match(/\r\n|[\n\r\u2028\u2029\f\v]/gu)?.length ?? 0) > 1;
