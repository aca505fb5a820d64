import { careLanguages, type LanguageCode } from '../language/language-code.ts';
import type { MessagePhrases } from './message-phrases/message-phrases.ts';
import { phrasesFor } from './message-phrases/phrases-for.ts';
import { phraseAnywhere, phraseSource, wholePhrase } from './phrase-pattern.ts';

/** The set phrases of a message's language as patterns; sticky ones match where they are told to, the others from a line's start. */
export type MessagePatterns = {
  readonly greeting: RegExp;
  readonly addressing: RegExp;
  readonly greetingGroup: RegExp;
  readonly greetingTail: RegExp;
  readonly farewell: RegExp;
  readonly thanks: RegExp;
  readonly thanksTail: RegExp;
  /** Found in every line that closes a message. */
  readonly closing: RegExp;
  readonly mailProgram: RegExp;
  readonly disclaimer: RegExp;
  readonly legalWord: RegExp;
  readonly wrote: RegExp;
  readonly fromHeader: RegExp;
  readonly otherHeader: RegExp;
  readonly originalMark: RegExp;
  readonly forwardMark: RegExp;
};

const header = (names: readonly string[]): RegExp =>
  new RegExp(`^[*_]{0,2}${phraseSource(names)}[*_]{0,2}[ \\t]?:`, 'iu');

const wholeLine = (phrases: readonly string[]): RegExp =>
  new RegExp(`^[\\s*#_=~>-]{0,40}${phraseSource(phrases)}[\\s*#_=~:<.-]{0,40}$`, 'iu');

const compile = (phrases: MessagePhrases): MessagePatterns => ({
  greeting: new RegExp(`${phraseSource(phrases.greetings)}(?![\\p{L}\\p{N}?-])`, 'iuy'),
  addressing: wholePhrase(phrases.addressing),
  greetingGroup: wholePhrase(phrases.greetingGroups),
  greetingTail: wholePhrase(phrases.greetingTails),
  farewell: wholePhrase(phrases.farewells),
  thanks: wholePhrase(phrases.thanks),
  thanksTail: wholePhrase(phrases.thanksTails),
  closing: phraseAnywhere([...phrases.farewells, ...phrases.thanks]),
  mailProgram: new RegExp(`^[\\s*_~-]{0,4}${phraseSource(phrases.mailPrograms)}(?![\\p{L}\\p{N}])`, 'iu'),
  disclaimer: new RegExp(`^[\\s*_~(-]{0,4}${phraseSource(phrases.disclaimers)}`, 'iu'),
  legalWord: new RegExp(phraseSource(phrases.legalWords), 'iu'),
  wrote: new RegExp(`(?<![\\p{L}\\p{N}])${phraseSource(phrases.wrote)}(?![\\p{L}\\p{N}])`, 'iu'),
  fromHeader: header(phrases.fromHeaders),
  otherHeader: header(phrases.otherHeaders),
  originalMark: wholeLine(phrases.originalMarks),
  forwardMark: wholeLine(phrases.forwardMarks),
});

const compiled: ReadonlyMap<LanguageCode, MessagePatterns> = new Map(
  [...careLanguages, 'und'].map((language) => [language, compile(phrasesFor(language))]),
);
const fallback = compile(phrasesFor('und'));

/** Gives the patterns for a message of a language, compiled once. */
export const messagePatterns = (language: LanguageCode): MessagePatterns =>
  compiled.get(language) ?? fallback;
