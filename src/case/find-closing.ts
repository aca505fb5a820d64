import { splitSentences } from '../language/split-sentences.ts';
import type { MessagePatterns } from './message-patterns.ts';
import { isNameLike, isShortName } from './name-like.ts';
import { matchLength } from './phrase-pattern.ts';

/** How sure a closing is: a farewell opens a signature, thanks may stand in the middle of a message. */
type Closing = { readonly start: number; readonly isFarewell: boolean };

/** Between two phrases of a closing: punctuation, smileys and the words for 'and'. */
const joint =
  /(?:[\s,.!:;*_~/\u2013\u2014-]|[:;]-?[)DPp]|\p{Emoji_Presentation}|\uFE0F|(?:and|och|und|en|og|&)(?=\s))+/iuy;

/** Between a closing and a place: 'Grüße aus Bonn', 'hälsningar från Malmö'. */
const whence = /(?:aus|from|från|fra|uit)[ \t]+(?=\p{Lu})/iuy;

/** The longest line that is looked through for a closing, in UTF-16 units. */
const longestClosing = 160;

/** Reads a whole line as a closing: phrases, what belongs to them, and at most a name. */
const readClosing = (line: string, patterns: MessagePatterns): Closing | null => {
  if (line.length > longestClosing || line.includes('?')) return null;
  let at = matchLength(joint, line, 0);
  let phrases = 0;
  let isFarewell = false;
  for (;;) {
    const farewell = matchLength(patterns.farewell, line, at);
    const thanks = matchLength(patterns.thanks, line, at);
    const tail = phrases > 0 ? matchLength(patterns.thanksTail, line, at) : 0;
    const length = Math.max(farewell, thanks, tail);
    if (length === 0) break;
    if (farewell === length) isFarewell = true;
    phrases += 1;
    at += length;
    at += matchLength(joint, line, at);
  }
  if (phrases === 0) return null;
  const rest = line.slice(at + matchLength(whence, line, at)).trim();
  if (rest === '' || isNameLike(rest) || (isFarewell && isShortName(rest))) return { start: 0, isFarewell };
  return null;
};

/**
 * Finds the closing that a line is or ends with: 'Mvh Anna', 'Thanks!', and the end of 'When does it come? Kind regards, Anna'.
 * `start` is its offset in the line; null when the line closes nothing.
 */
export const findClosing = (line: string, patterns: MessagePatterns): Closing | null => {
  const tailStart = Math.max(0, line.length - longestClosing);
  const tail = line.slice(tailStart);
  if (!patterns.closing.test(tail)) return null;
  const whole = readClosing(line, patterns);
  if (whole !== null) return whole;
  if (!/\S\s+\S/u.test(tail)) return null;
  for (const sentence of splitSentences(tail, 'und')) {
    if (tailStart + sentence.start === 0) continue;
    const closing = readClosing(line.slice(tailStart + sentence.start), patterns);
    if (closing !== null) return { ...closing, start: tailStart + sentence.start };
  }
  for (const blank of tail.matchAll(/\s(?=\S)/gu)) {
    const start = tailStart + blank.index + 1;
    if (matchLength(patterns.farewell, line, start) === 0) continue;
    const closing = readClosing(line.slice(start), patterns);
    if (closing !== null) return { ...closing, start };
  }
  return null;
};
