import type { CareCase } from '../../case/care-case.ts';
import { greetingOf, noAnswerOf, openingOf, otherLanguageOf, signOffOf } from '../../compose/reply-frame.ts';
import { languageName } from '../../compose/source-notes.ts';
import type { Question } from '../../dissect/question.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { isSignatureLine, makeLocateReplyParts } from '../../tone/locate-reply-parts.ts';
import type { ToneProfile } from '../../tone/tone-profile.ts';

/** The sign-off with the names under it. What comes below those, such as a postscript, states something like any other sentence. */
const closingOf = (text: string, { start, phraseEnd }: { start: number; phraseEnd: number }): string => {
  const [rest = '', ...lines] = text.slice(phraseEnd).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const below = first < 0 ? [] : lines.slice(first);
  const end = below.findIndex((line) => !isSignatureLine(line.trim()));
  const names = below.slice(0, end < 0 ? below.length : end).map((line) => line.trim());
  // A name may follow the sign-off on its own line, too.
  return [text.slice(start, phraseEnd) + (/[\p{N}.!]/u.test(rest) ? '' : rest), ...names].join('\n');
};

/**
 * Gives the words of a reply that state nothing about the matter: what the voice says around answers, and the greeting and sign-off of
 * the text as it stands, whoever wrote them. All other words that an advisor added are statements.
 */
export const wordsOfVoice = (
  { voice, language, conventions }: ToneProfile,
  careCase: CareCase,
  questions: readonly Question[],
  languages: readonly LanguageCode[],
  text: string,
): readonly string[] => {
  const { greeting, signOff } = makeLocateReplyParts(conventions)(text);
  return [
    greetingOf(voice, careCase.customer.name, conventions.addressBy),
    openingOf(voice, questions),
    ...questions.map((question) => noAnswerOf(voice, language, question, true)),
    ...languages.map((one) => otherLanguageOf(voice, languageName(one, language))),
    voice.nextStep,
    signOffOf(voice),
    ...(greeting === null ? [] : [text.slice(greeting.start, greeting.end)]),
    ...(signOff === null ? [] : [closingOf(text, signOff)]),
  ];
};
