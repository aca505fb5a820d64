import type { MessagePatterns } from './message-patterns.ts';
import { matchLength } from './phrase-pattern.ts';

const opening = /[\s"'\u201C\u00AB*_]*/uy;
const ending =
  /[ \t]*(?:[,!.:;]+|[\u2013\u2014-]+(?=\s|$))[ \t,!.]*(?:(?:[:;]-?[)D]|\p{Emoji_Presentation}\uFE0F?)[ \t]*)*/uy;
const emoji = /[ \t]*(?:(?:[:;]-?[)D]|\p{Emoji_Presentation}\uFE0F?)[ \t]*)+/uy;
const blanks = /[ \t\u00A0]+/uy;
const name = /\p{Lu}[\p{L}\p{M}\p{N}'\u2019.&/-]*[\p{L}\p{N}]|\p{Lu}/uy;

/** The most words a greeting may hold besides its phrase: 'Dear Lodestar customer care team in Gothenburg'. */
const mostWords = 7;

/** Gives the offset after the names and small words of a greeting ('Hi Anna and the team'). */
const skipAddressees = (line: string, at: number, patterns: MessagePatterns): number => {
  let end = at;
  for (let words = 0; words < mostWords; words += 1) {
    const gap = matchLength(blanks, line, end);
    const word = matchLength(patterns.greetingTail, line, end + gap) || matchLength(name, line, end + gap);
    if (gap === 0 || word === 0) break;
    end += gap + word;
  }
  return end;
};

/**
 * Gives the length of the greeting at the start of a line, with its punctuation and the blanks behind it; 0 when there is none.
 * A greeting without punctuation that runs on ('Hi when does …') is only its phrase.
 */
export const greetingLength = (line: string, patterns: MessagePatterns): number => {
  const start = matchLength(opening, line, 0);
  const phrase = matchLength(patterns.greeting, line, start);
  const address = phrase > 0 ? 0 : matchLength(patterns.addressing, line, start);
  if (phrase + address === 0) return 0;
  const phraseEnd = start + phrase + address;

  const named = skipAddressees(line, phraseEnd, patterns);
  const namedEnd = named + matchLength(ending, line, named);
  const isOnlyPhrase = named === phraseEnd;
  if (namedEnd > named || line.slice(namedEnd).trim() === '') {
    if (address > 0 && isOnlyPhrase) return 0;
    return continueGreeting(line, namedEnd, patterns);
  }
  if (address > 0) return 0;
  const group = matchLength(blanks, line, phraseEnd);
  const groupLength = group > 0 ? matchLength(patterns.greetingGroup, line, phraseEnd + group) : 0;
  const bareEnd = groupLength > 0 ? phraseEnd + group + groupLength : phraseEnd;
  const smiled = bareEnd + matchLength(emoji, line, bareEnd);
  return smiled + matchLength(blanks, line, smiled);
};

/** Adds a second greeting or group right behind the first: 'Hello, good morning!', 'Hi! Dear team,'. */
const continueGreeting = (line: string, at: number, patterns: MessagePatterns): number => {
  const more = matchLength(patterns.greeting, line, at) || matchLength(patterns.greetingGroup, line, at);
  if (more === 0) return at;
  const punctuation = matchLength(ending, line, at + more);
  const isLineEnd = line.slice(at + more).trim() === '';
  return punctuation > 0 || isLineEnd ? at + more + punctuation : at;
};
