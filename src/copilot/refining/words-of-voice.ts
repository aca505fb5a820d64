import type { CareCase } from '../../case/care-case.ts';
import { greetingOf, noAnswerOf, openingOf, otherLanguageOf, signOffOf } from '../../compose/reply-frame.ts';
import { languageName } from '../../compose/source-notes.ts';
import type { Question } from '../../dissect/question.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { makeLocateReplyParts } from '../../tone/locate-reply-parts.ts';
import type { ToneProfile } from '../../tone/tone-profile.ts';

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
    ...[greeting, signOff].flatMap((part) => (part === null ? [] : [text.slice(part.start, part.end)])),
  ];
};
