import { findClosing } from './find-closing.ts';
import type { MessagePatterns } from './message-patterns.ts';
import { isNameLike } from './name-like.ts';
import type { PartStart } from './part-start.ts';
import { isContactLine, isSignatureLine } from './signature-line.ts';
import type { TextLine } from './text-lines.ts';

/** The unquoted lines of a message that are searched for its end. */
type OwnLines = {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Where the greeting ends; nothing before is looked at. */
  readonly from: number;
  /** The index of the last line with words. */
  readonly last: number;
  readonly patterns: MessagePatterns;
};

/** What the lines below a closing may be: nothing of the kind, a signature at once, or a name first. */
type Expectation = 'body' | 'signature' | 'name';

/** What a line turned out to be, how many lines that settles, and what is expected below. */
type Verdict = { readonly start: PartStart; readonly count: number; readonly next: Expectation };

/** The fewest words of a paragraph that can be a legal notice. */
const shortestNotice = 6;

/** The longest paragraph that is read to tell a legal notice or a contact block, in lines. */
const longestNotice = 40;

const wordCount = (words: string): number => words.split(/\s+/u).length;

/** Gives the lines from an index up to the next blank one, at most `longestNotice` of them. */
const paragraphFrom = (lines: readonly TextLine[], from: number): readonly TextLine[] => {
  const window = lines.slice(from, from + longestNotice);
  const end = window.findIndex((line) => line.isBlank);
  return end < 0 ? window : window.slice(0, end);
};

/** Gives the number of lines of a legal notice that starts here, 0 when none does. */
const noticeLength = ({ lines, patterns }: OwnLines, at: number): number => {
  if (!patterns.disclaimer.test(lines[at]?.words ?? '')) return 0;
  const paragraph = paragraphFrom(lines, at);
  const words = paragraph.map((line) => line.words).join(' ');
  return patterns.legalWord.test(words) && wordCount(words) >= shortestNotice ? paragraph.length : 0;
};

const isMailProgramLine = (words: string, patterns: MessagePatterns): boolean =>
  patterns.mailProgram.test(words) && wordCount(words) <= 12 && !words.includes('?');

/** A name alone in the last line behind a dash or a slash: '/Anna', '- Anna Berg'. */
const isDashedName = (words: string): boolean =>
  /^(?:\/{1,2}|~|[-\u2013\u2014])\s?\p{Lu}/u.test(words) && isNameLike(words);

/** Gives the number of lines of a last paragraph that is a name with ways to reach it; 0 when it is none. */
const contactBlockLength = ({ lines, last }: OwnLines, at: number): number => {
  if (at === 0 || lines[at - 1]?.isBlank !== true || last - at >= longestNotice) return 0;
  if (!isNameLike(lines[at]?.words ?? '')) return 0;
  const paragraph = paragraphFrom(lines, at);
  const isBlock =
    at + paragraph.length > last &&
    paragraph.some((line) => isContactLine(line.words)) &&
    paragraph.every((line) => isSignatureLine(line.words));
  return isBlock ? paragraph.length : 0;
};

/** Gives the number of lines of a signature that starts here without any closing above it, 0 when none does. */
const signatureLength = (own: OwnLines, at: number, line: TextLine): number => {
  // RFC 3676 section 4.3: '-- ' alone in its line starts the signature, whatever follows.
  if (own.text.slice(line.start, line.end) === '-- ') return own.lines.length - at;
  if (line.words === '--' || line.words === '\u2014' || isMailProgramLine(line.words, own.patterns)) return 1;
  if (at === own.last && at > 0 && isDashedName(line.words)) return 1;
  return noticeLength(own, at);
};

const judgeLine = (own: OwnLines, at: number, line: TextLine, expected: Expectation): Verdict => {
  const start = Math.max(line.start, own.from);
  const signature = signatureLength(own, at, line);
  if (signature > 0) return { start: { at: start, kind: 'signature' }, count: signature, next: 'signature' };
  const closing = findClosing(own.text.slice(start, line.end), own.patterns);
  if (closing !== null) {
    const next = closing.isFarewell ? 'signature' : 'name';
    return { start: { at: start + closing.start, kind: 'closing' }, count: 1, next };
  }
  const block = contactBlockLength(own, at);
  if (block > 0) return { start: { at: start, kind: 'signature' }, count: block, next: 'signature' };
  const isExpected =
    (expected === 'signature' && isSignatureLine(line.words)) ||
    (expected === 'name' && isNameLike(line.words));
  if (isExpected) return { start: { at: start, kind: 'signature' }, count: 1, next: 'signature' };
  return { start: { at: start, kind: 'body' }, count: 1, next: 'body' };
};

/**
 * Marks where body, closings and signatures of unquoted lines begin, from an offset on. What it can't tell is body: a question,
 * a list or a sentence below the signature is body again.
 */
export const markSignOff = (
  text: string,
  lines: readonly TextLine[],
  from: number,
  patterns: MessagePatterns,
): readonly PartStart[] => {
  const own: OwnLines = { text, lines, from, last: lines.findLastIndex((line) => !line.isBlank), patterns };
  const starts: PartStart[] = [];
  let expected: Expectation = 'body';
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as TextLine;
    if (line.isBlank || line.end <= from) {
      index += 1;
      continue;
    }
    const verdict = judgeLine(own, index, line, expected);
    // A closing at the end of a line leaves the line's start to the body.
    const lineStart = Math.max(line.start, from);
    if (verdict.start.at > lineStart) starts.push({ at: lineStart, kind: 'body' });
    starts.push(verdict.start);
    expected = verdict.next;
    index += verdict.count;
  }
  return starts;
};
