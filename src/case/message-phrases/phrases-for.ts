import { isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import type { MessagePhrases } from './message-phrases.ts';
import { messagePhrasesDa } from './message-phrases-da.ts';
import { messagePhrasesDe } from './message-phrases-de.ts';
import { messagePhrasesEn } from './message-phrases-en.ts';
import { messagePhrasesNb } from './message-phrases-nb.ts';
import { messagePhrasesNl } from './message-phrases-nl.ts';
import { messagePhrasesOther } from './message-phrases-other.ts';
import { messagePhrasesSv } from './message-phrases-sv.ts';

const byLanguage = {
  en: messagePhrasesEn,
  sv: messagePhrasesSv,
  nb: messagePhrasesNb,
  da: messagePhrasesDa,
  de: messagePhrasesDe,
  nl: messagePhrasesNl,
};

const all: readonly MessagePhrases[] = [...Object.values(byLanguage), messagePhrasesOther];

const joined = (phrases: readonly MessagePhrases[], key: keyof MessagePhrases): readonly string[] => [
  ...new Set(phrases.flatMap((each) => each[key])),
];

const phrasesOf = (own: readonly MessagePhrases[]): MessagePhrases => ({
  greetings: joined(all, 'greetings'),
  addressing: joined(own, 'addressing'),
  greetingGroups: joined(all, 'greetingGroups'),
  greetingTails: joined(all, 'greetingTails'),
  farewells: joined(all, 'farewells'),
  thanks: joined(own, 'thanks'),
  thanksTails: joined(own, 'thanksTails'),
  mailPrograms: joined(all, 'mailPrograms'),
  disclaimers: joined(all, 'disclaimers'),
  legalWords: joined(all, 'legalWords'),
  wrote: joined(all, 'wrote'),
  fromHeaders: joined(all, 'fromHeaders'),
  otherHeaders: joined(all, 'otherHeaders'),
  originalMarks: joined(all, 'originalMarks'),
  forwardMarks: joined(all, 'forwardMarks'),
});

/**
 * Gives the phrases to look for in a message of a language. Set phrases of every language count, since a mail program speaks
 * its owner's and a Swede signs English mail with 'Mvh'; phrases that are plain words elsewhere ('beste', 'tak') count only in
 * the message's own language and in English. A language without phrases of its own is searched with all of them.
 */
export const phrasesFor = (language: LanguageCode): MessagePhrases =>
  phrasesOf(isCareLanguage(language) ? [byLanguage[language], messagePhrasesEn] : all);
