import type { TextSpan } from '../../language/text-span.ts';
import { countSlips, endingsOf, slipsAllowed, type WrittenWord } from './name-spelling.ts';

/** A name of the brand, taken apart once. */
export type ReadName = {
  readonly name: string;
  readonly allowed: readonly string[];
  readonly parts: readonly WrittenWord[];
  /** The name without spaces and hyphens. */
  readonly joined: string;
};

type NameMatch = TextSpan & {
  /** The index of the first word behind the match. */
  readonly next: number;
  /** The name as it is written, with the ending that stands there; null where it is written so. */
  readonly suggestion: string | null;
};

/** One part of a name where it stands: how many words it takes, the ending behind it, and how far it is from the name. */
type PartMatch = { readonly words: number; readonly ending: string; readonly slips: number };

type IsOrdinary = (words: string) => boolean;

/** Names of fewer letters are not looked for in two halves: both halves would be words. */
const shortestSplit = 7;
const shortestHalf = 3;

const isJoint = (between: string): boolean => between === '' || between === ' ' || between === '-';

/** Tells by their first two letters whether a word could be near to a part of a name, both in small letters. */
export const mayBeNear = (lower: string, part: string): boolean => {
  const [first, second] = [lower.charAt(0), lower.charAt(1)];
  const [partFirst, partSecond] = [part.charAt(0), part.charAt(1)];
  const isAtFirst = first === partFirst || first === partSecond;
  return part.length < 2 || isAtFirst || second === partFirst || second === partSecond;
};

const nearest = (lower: string, part: string, most: number, language: string): PartMatch | null => {
  if (!mayBeNear(lower, part)) return null;
  let best: PartMatch | null = null;
  for (const ending of endingsOf(language)) {
    // Behind an s, another one is a slip and no ending.
    if (!lower.endsWith(ending) || (ending.startsWith('s') && part.endsWith('s'))) continue;
    const slips = countSlips(lower.slice(0, lower.length - ending.length), part, most);
    if (slips !== null && (best === null || slips <= best.slips)) best = { words: 1, ending, slips };
  }
  return best;
};

/** A text whose names are looked for; names that begin alike ask for the same part at the same word. */
export type NamedText = {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  readonly language: string;
  readonly isOrdinary: IsOrdinary;
  readonly asked: Map<string, { readonly at: number; readonly found: PartMatch | null }>;
};

const findPart = ({ text, words, language }: NamedText, at: number, part: string): PartMatch | null => {
  const word = words[at];
  if (word === undefined) return null;
  if (/^\p{N}/u.test(part)) return word.lower === part ? { words: 1, ending: '', slips: 0 } : null;
  // No ending is longer than five letters; what is farther away than that needs no counting.
  if (word.lower.length >= part.length - 2 && word.lower.length <= part.length + 7) {
    const found = nearest(word.lower, part, slipsAllowed(part), language);
    if (found !== null) return found;
  }
  const second = words[at + 1];
  if (part.length < shortestSplit || second === undefined) return null;
  if (Math.min(word.lower.length, second.lower.length) < shortestHalf) return null;
  const both = word.lower + second.lower;
  if (both.length < part.length - 2 || both.length > part.length + 6) return null;
  if (!/^[ -]$/u.test(text.slice(word.end, second.start))) return null;
  const isWrittenAsName = word.text !== word.lower && second.text !== second.lower;
  const found = nearest(both, part, isWrittenAsName ? slipsAllowed(part) : 1, language);
  return found === null ? null : { ...found, words: 2 };
};

const matchPart = (named: NamedText, at: number, part: string): PartMatch | null => {
  const known = named.asked.get(part);
  if (known?.at === at) return known.found;
  const found = findPart(named, at, part);
  named.asked.set(part, { at, found });
  return found;
};

const result = ({ text, words }: NamedText, at: number, count: number, right: string): NameMatch | null => {
  const [first, last] = [words[at], words[at + count - 1]];
  if (first === undefined || last === undefined) return null;
  const { start } = first;
  const { end } = last;
  const observed = text.slice(start, end);
  // In a compound the name's own spaces become hyphens: Lodestar-Care-Team.
  const isCompound = /^-\p{L}/u.test(text.slice(end, end + 3)) && observed === right.replaceAll(' ', '-');
  return { start, end, next: at + count, suggestion: observed === right || isCompound ? null : right };
};

const matchParts = (named: NamedText, at: number, { name, parts }: ReadName): NameMatch | null => {
  const { text, words, isOrdinary } = named;
  let next = at;
  let ending = '';
  for (const [position, { lower, text: written }] of parts.entries()) {
    const [word, previous] = [words[next], words[next - 1]];
    if (word === undefined) return null;
    if (position > 0 && !isJoint(text.slice(previous?.end ?? 0, word.start))) return null;
    const found = matchPart(named, next, lower);
    if (found === null) return null;
    const isLast = position === parts.length - 1;
    if (found.ending !== '' && !isLast) return null;
    const last = words[next + found.words - 1] ?? word;
    // A part that is only near, or an ordinary word, is one of the name only where it is written as a name.
    const isName = word.text === written;
    const isLoose = found.slips > 0 && position > 0 && word.text.charAt(0) === word.lower.charAt(0);
    if (!isName && (isLoose || isOrdinary(word.text) || isOrdinary(text.slice(word.start, last.end))))
      return null;
    next += found.words;
    ({ ending } = found);
  }
  return result(named, at, next - at, name + ending);
};

const matchJoined = (named: NamedText, at: number, { name, joined, parts }: ReadName): NameMatch | null => {
  const { words, language, isOrdinary } = named;
  const word = words[at];
  if (word === undefined) return null;
  const lower = joined.toLowerCase();
  if (parts.length > 1) {
    if (word.lower.length < lower.length - 1 || word.lower.length > lower.length + 6) return null;
    // 'Lodestars' is no slip in LodestarOS: a short end is too little to know a name by.
    const last = parts.at(-1)?.lower ?? '';
    const found = nearest(word.lower, lower, last.length >= shortestHalf ? 1 : 0, language);
    return found === null || isOrdinary(word.text) ? null : result(named, at, 1, name + found.ending);
  }
  // The name runs into the word behind it: Lodestarappen.
  if (lower.length < shortestSplit || word.lower.length < lower.length + 3) return null;
  for (const length of [lower.length, lower.length - 1, lower.length + 1]) {
    const rest = word.lower.slice(length);
    const isNear = rest.length >= 3 && countSlips(word.lower.slice(0, length), lower, 1) !== null;
    if (!isNear || isOrdinary(word.text)) continue;
    const noun = language === 'de' ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
    return result(named, at, 1, `${name}${language === 'en' ? ' ' : '-'}${noun}`);
  }
  return null;
};

/** Tells whether a name stands at a word of a text, right or wrong; null where it does not. */
export const matchName = (named: NamedText, at: number, name: ReadName): NameMatch | null => {
  const { text, words } = named;
  const { start } = words[at] ?? { start: 0 };
  for (const form of name.allowed) {
    if (!text.startsWith(form, start) || /^[\p{L}\p{N}]/u.test(text.slice(start + form.length))) continue;
    const end = start + form.length;
    const behind = words.findIndex((word, index) => index > at && word.start >= end);
    return { start, end, next: behind < 0 ? words.length : behind, suggestion: null };
  }
  return matchParts(named, at, name) ?? matchJoined(named, at, name);
};
