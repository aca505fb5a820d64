import type { MessagePatterns } from './message-patterns.ts';
import type { TextLine } from './text-lines.ts';

/** Which lines of a message are quoted history. */
type QuotedLines = {
  /** One flag per line. */
  readonly isQuoted: readonly boolean[];
  /** The first line of a quoted message's own words where no sign tells them from the rest ('-----Original Message-----'), or null. */
  readonly unmarkedFrom: number | null;
};

/** A line that starts with '>', unless it states a bound: '> 200 km'. */
const isPrefixed = (line: TextLine): boolean =>
  /^>/u.test(line.words) &&
  !/^>[ \t]?\d[\d.,]*[ \t]?(?:%|km|kwh|kw|h|eur|euro|\u20AC|kr|sek|nok|dkk|\u00B0)/iu.test(line.words);

const nextFilled = (lines: readonly TextLine[], from: number): number => {
  let index = from;
  while (lines[index]?.isBlank) index += 1;
  return index;
};

/** An address, or a time of day with a whole date: mail programs write one above a quote, people who retell a message do not. */
const isMadeByProgram = (words: string): boolean =>
  /\S@\S/u.test(words) ||
  (/(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.])/u.test(words) &&
    /(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2}/u.test(words));

/** The most lines and UTF-16 units that the line above a quote takes. */
const mostAttributionLines = 3;
const longestAttribution = 300;

/** Tells how many lines the line above a quote takes ('On 3 May, Anna Berg <a@b.example>\nwrote:'); 0 when it is none. */
const attributionLength = (lines: readonly TextLine[], at: number, patterns: MessagePatterns): number => {
  let joined = '';
  for (let length = 1; length <= mostAttributionLines; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.isBlank || isPrefixed(line) || /[!?]/u.test(line.words)) return 0;
    joined = `${joined} ${line.words}`.trim();
    if (joined.length > longestAttribution) return 0;
    if (joined.endsWith(':')) {
      const isDirect = length === 1 ? isPrefixed(lines[nextFilled(lines, at + 1)] ?? line) : false;
      return patterns.wrote.test(joined) && (isDirect || isMadeByProgram(joined)) ? length : 0;
    }
    // A line of the message itself that stands right above an attribution is no part of it.
    if (!/\d/u.test(line.words) || /[.;]$/u.test(line.words)) return 0;
  }
  return 0;
};

/** Tells how many lines a quoted head takes that starts here ('From: … Sent: … To: …'); 0 when it is none. */
const headLength = (
  lines: readonly TextLine[],
  at: number,
  patterns: MessagePatterns,
  needed: number,
): number => {
  let last = at - 1;
  let headers = 0;
  for (let index = at; index < lines.length && index <= last + 3; index += 1) {
    const words = lines[index]?.words ?? '';
    if (!patterns.fromHeader.test(words) && !patterns.otherHeader.test(words)) continue;
    headers += 1;
    last = index;
  }
  return headers >= needed ? last - at + 1 : 0;
};

const isRule = (line: TextLine | undefined): boolean => /^[_\-*=\u2014\u2500]{5,}$/u.test(line?.words ?? '');

/** Gives where a quoted head really starts: at the rule above it, if there is one. */
const withRuleAbove = (lines: readonly TextLine[], at: number): number => {
  let from = at;
  while (from > 0 && lines[from - 1]?.isBlank) from -= 1;
  return isRule(lines[from - 1]) ? from - 1 : at;
};

/** Tells whether a quoted head starts here: four headers as Outlook writes them, or three that a program made. */
const isQuotedHead = (lines: readonly TextLine[], at: number, patterns: MessagePatterns): boolean => {
  if (!patterns.fromHeader.test(lines[at]?.words ?? '')) return false;
  if (headLength(lines, at, patterns, 4) > 0) return true;
  const length = headLength(lines, at, patterns, 3);
  const words = lines.slice(at, at + length).map((line) => line.words);
  return length > 0 && (isMadeByProgram(words.join(' ')) || withRuleAbove(lines, at) < at);
};

/**
 * Finds the quoted lines of a message: lines with '>', the line above them, and all that follows an unmarked head or separator.
 * What stands unquoted below lines with '>' is the customer's own answer.
 */
export const findQuotes = (lines: readonly TextLine[], patterns: MessagePatterns): QuotedLines => {
  const isQuoted = lines.map(isPrefixed);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank || isQuoted[index]) continue;
    const isMark = patterns.originalMark.test(line.words) || patterns.forwardMark.test(line.words);
    const attribution = isMark ? 1 : attributionLength(lines, index, patterns);
    if (attribution === 0 && !isQuotedHead(lines, index, patterns)) continue;

    const below = nextFilled(lines, index + attribution);
    const leadsMarked = attribution > 0 && lines[below] !== undefined && isPrefixed(lines[below]);
    if (leadsMarked) {
      isQuoted.fill(true, index, below);
      continue;
    }
    isQuoted.fill(true, withRuleAbove(lines, index));
    return { isQuoted, unmarkedFrom: nextFilled(lines, below + headLength(lines, below, patterns, 1)) };
  }
  return { isQuoted, unmarkedFrom: null };
};
