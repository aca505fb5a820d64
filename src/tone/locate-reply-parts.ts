import { compilePatterns } from '../language/pattern/compile-pattern.ts';
import { type TextSpan, trimSpan } from '../language/text-span.ts';
import type { ToneConventions } from './tone-conventions.ts';

/** The greeting, what is said, and the sign-off of a reply. */
export type ReplyParts = {
  /** The opening with its comma, and whether it is one of the profile's; null when there is none. */
  readonly greeting: (TextSpan & { readonly isOurs: boolean; readonly isNamed: boolean }) | null;
  readonly body: TextSpan;
  /** From the sign-off to the end of the text; null when there is none. */
  readonly signOff: (TextSpan & { readonly isOurs: boolean; readonly phraseEnd: number }) | null;
  /** True when the last lines look like a name, with or without a sign-off before it. */
  readonly hasSignature: boolean;
};

export type LocateReplyParts = (text: string) => ReplyParts;

const escapeLiteral = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

const name = "[\\p{L}][\\p{L}\\p{M}.'’ -]{0,59}?";

/** A period that ends a greeting, not a title. */
const fullStop = '(?<!(?:Dr|Mr|Mrs|Ms|Prof|Ing|Mag|Hr|Fr|St|med))\\.';

const greetingSource = (greeting: string): string => {
  const literal = escapeLiteral(greeting.trim().replace(/[,!.:]+$/u, ''));
  const named = literal.replaceAll('\\{name\\}', name);
  return named === literal
    ? `${literal}(?=[\\s,!.:]|$)`
    : `${named}(?=[ \\t]*(?:[,!:]|${fullStop}|\\n|$|[ \\t][–-]))`;
};

const openingOf = (greetings: readonly string[]): RegExp | null =>
  greetings.length === 0
    ? null
    : new RegExp(`^\\s*(?:${greetings.map(greetingSource).join('|')})[ \\t]*[,!.:]?`, 'iu');

/** Greetings end well before this many characters. */
const longestGreeting = 400;

/** How far from the end a sign-off may begin, in characters, and how many lines may follow it. */
const signOffReach = 400;
const linesAfterSignOff = 6;

const isNearEnd = (text: string, at: number): boolean =>
  text.length - at <= signOffReach &&
  text
    .slice(at)
    .split('\n')
    .filter((line) => line.trim() !== '').length <= linesAfterSignOff;

/** A line that can be part of a signature: a few words that end like no sentence. */
const signatureLine = /^(?:\/ ?)?\p{Lu}[^\n.!?:;]{0,59}$/u;
const longestSignature = 3;
const mostSignatureWords = 5;

/** Tells whether a line looks like a name. */
export const isSignatureLine = (line: string): boolean =>
  signatureLine.test(line) && line.split(/\s+/u).length <= mostSignatureWords;

/** A line below a name that says how to reach who signed. */
const contactLine = /^[\d\s()+/.-]{6,30}$|^(?:https?:|www\.|\S{1,60}@)\S{1,80}$/u;

/** Gives where the signature begins: the last lines, up to three, that look like names; the text's end without one. */
const signatureStart = (text: string, from: number): number => {
  let start = text.trimEnd().length;
  for (let lines = 0; lines < longestSignature; lines += 1) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const line = text.slice(lineStart, start).trim();
    if (!(isSignatureLine(line) || (lines === 0 && contactLine.test(line))) || lineStart <= from) break;
    start = text.slice(0, lineStart).trimEnd().length;
  }
  return start;
};

/**
 * Makes the finder of greeting, body and sign-off for a profile's conventions. A greeting stands at the start of the text; a
 * sign-off begins a line, or follows a sentence, near its end. Time is linear in the length of the text.
 */
export const makeLocateReplyParts = (conventions: ToneConventions): LocateReplyParts => {
  const named = conventions.greetings.filter((greeting) => greeting.includes('{name}'));
  const unnamed = conventions.greetings.filter((greeting) => !greeting.includes('{name}'));
  const oursNamed = openingOf(named);
  const oursUnnamed = openingOf(unnamed);
  const wrongStart = compilePatterns(conventions.wrongGreetings, {
    at: 'wrongGreetings',
    ignoreCase: true,
  });
  const signOffs = [...conventions.signOffs].sort((one, other) => other.length - one.length);
  const close = new RegExp(
    `(?:^|\\n|[.!?)][ \\t]+)[ \\t]*(${signOffs.map(escapeLiteral).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const wrongClose = compilePatterns(conventions.wrongSignOffs, { at: 'wrongSignOffs', ignoreCase: true });

  const findGreeting = (text: string): ReplyParts['greeting'] => {
    const head = text.slice(0, longestGreeting);
    wrongStart.lastIndex = 0;
    const wrong = conventions.wrongGreetings.length === 0 ? null : wrongStart.exec(head);
    if (wrong === null || head.slice(0, wrong.index).trim() !== '') {
      const [withName = '', without = ''] = [oursNamed, oursUnnamed].map(
        (pattern) => pattern?.exec(head)?.[0],
      );
      // 'Hi there' is no name: what an unnamed greeting explains as well, it explains.
      const isNamed = withName.length > without.length;
      const end = Math.max(withName.length, without.length);
      if (end === 0) return null;
      return { ...trimSpan(text, { start: 0, end }), isOurs: true, isNamed };
    }
    const line = /^[^\n]*/u.exec(head.slice(wrong.index))?.[0] ?? '';
    const upToComma = /^[^.!?,:]{0,80}[,!:]/u.exec(line)?.[0];
    const end = wrong.index + (upToComma ?? (line.length <= 60 ? line.trimEnd() : wrong[0])).length;
    return { start: wrong.index, end, isOurs: false, isNamed: false };
  };

  const findSignOff = (text: string, from: number): ReplyParts['signOff'] => {
    const tailStart = Math.max(from, text.length - signOffReach);
    const tail = text.slice(tailStart);
    const last = [...tail.matchAll(close)].at(-1);
    if (last?.[1] !== undefined) {
      const start = tailStart + last.index + last[0].length - last[1].length;
      if (isNearEnd(text, start))
        return { start, end: text.length, phraseEnd: start + last[1].length, isOurs: true };
    }
    if (conventions.wrongSignOffs.length === 0) return null;
    for (const match of tail.matchAll(wrongClose)) {
      const start = tailStart + match.index;
      const before = tail.slice(0, match.index).trimEnd();
      const startsLine = /(?:^|\n)[ \t]*$/u.test(tail.slice(0, match.index)) || /[.!?]$/u.test(before);
      const lineRest = /^[^\n]*/u.exec(tail.slice(match.index + match[0].length))?.[0] ?? '';
      if (startsLine && lineRest.trim().length <= 40 && isNearEnd(text, start)) {
        return { start, end: text.length, phraseEnd: start + match[0].length, isOurs: false };
      }
    }
    return null;
  };

  return (text) => {
    const greeting = findGreeting(text);
    const signOff = findSignOff(text, greeting?.end ?? 0);
    const start = greeting?.end ?? 0;
    const signature = signatureStart(text, start);
    const hasSignature = signature < text.trimEnd().length;
    const end = Math.max(start, Math.min(signOff?.start ?? text.length, signature));
    return { greeting, signOff, hasSignature, body: trimSpan(text, { start, end }) };
  };
};
