import type { MessagePatterns } from './message-patterns.ts';
import { matchLength } from './phrase-pattern.ts';

const opening = /[\s"'\u201C\u00AB*_]*/uy;
const smileys = String.raw`(?:[ \t]*(?:[:;]-?[)D]|\p{Emoji_Presentation}|\uFE0F))*`;
const ending = new RegExp(
  String.raw`[ \t]*(?:[,!.:;]+|[\u2013\u2014-]+(?=\s|$))[ \t,!.]*${smileys}[ \t]*`,
  'uy',
);
const loose = new RegExp(String.raw`${smileys}[ \t\u00A0]*`, 'uy');
const blanks = /[ \t\u00A0]+/uy;

/** Between two words of a greeting: blanks or a slash ('heer/mevrouw'). */
const gap = /[ \t\u00A0]+|[ \t]?\/[ \t]?/uy;
const name = /\p{Lu}[\p{L}\p{M}\p{N}'\u2019.&-]*[\p{L}\p{N}]|\p{Lu}/uy;

/** A title or initial whose period ends no greeting: 'Frau Dr. Klein'. */
const shortened = /(?:dr|mr|mrs|ms|prof|dhr|mevr|mw|hr|fr|ing|ir|\p{Lu})\.(?=[ \t]{1,3}\p{L})/iuy;

/** The most words a greeting may hold besides its phrase: 'Dear Lodestar customer care team in Gothenburg'. */
const mostWords = 7;

/** The most greetings in a row: 'Hello, good morning! Dear team,'. */
const mostGreetings = 3;

/** Gives the offset after the names and small words of a greeting ('Hi Anna and the team'). */
const skipAddressees = (line: string, at: number, patterns: MessagePatterns): number => {
  let end = at;
  for (let words = 0; words < mostWords; words += 1) {
    const start = end + matchLength(gap, line, end);
    const word =
      matchLength(shortened, line, start) ||
      matchLength(patterns.greetingTail, line, start) ||
      matchLength(name, line, start);
    if (start === end || word === 0) break;
    end = start + word;
  }
  return end;
};

/** Gives the length of one greeting that punctuation or the line's end closes, 0 when none starts here. */
const closedGreeting = (line: string, at: number, patterns: MessagePatterns): number => {
  const phrase = matchLength(patterns.greeting, line, at);
  const start = at + (phrase || matchLength(patterns.addressing, line, at));
  if (start === at) return 0;
  const named = skipAddressees(line, start, patterns);
  if (phrase === 0 && named === start) return 0;
  const end = named + matchLength(ending, line, named);
  return end > named || line.slice(named).trim() === '' ? end - at : 0;
};

/** Gives the length of a group that goes on greeting ('Monsieur,' after 'Bonjour Madame,'), 0 when none starts here. */
const closedGroup = (line: string, at: number, patterns: MessagePatterns): number => {
  const named = at + matchLength(patterns.greetingGroup, line, at);
  const end = named + matchLength(ending, line, named);
  return named > at && (end > named || line.slice(named).trim() === '') ? end - at : 0;
};

/** Gives the length of a greeting phrase that runs on into the message ('Hi there when does …'), 0 when none starts here. */
const openGreeting = (line: string, at: number, patterns: MessagePatterns): number => {
  const phrase = matchLength(patterns.greeting, line, at);
  if (phrase === 0) return 0;
  const groupAt = at + phrase + matchLength(blanks, line, at + phrase);
  const group = matchLength(patterns.greetingGroup, line, groupAt);
  const end = group > 0 ? groupAt + group : at + phrase;
  return end + (matchLength(ending, line, end) || matchLength(loose, line, end)) - at;
};

/**
 * Gives the length of the greeting at the start of a line, with its punctuation and the blanks behind it; 0 when there is none.
 * Words such as 'dear', which may start a sentence too, greet only with a name and punctuation behind them.
 */
export const greetingLength = (line: string, patterns: MessagePatterns): number => {
  const start = matchLength(opening, line, 0);
  let end = start;
  for (let greetings = 0; greetings < mostGreetings; greetings += 1) {
    const length =
      closedGreeting(line, end, patterns) || (greetings > 0 ? closedGroup(line, end, patterns) : 0);
    if (length === 0) break;
    end += length;
  }
  if (end === start) end += openGreeting(line, start, patterns);
  return end === start ? 0 : end;
};
